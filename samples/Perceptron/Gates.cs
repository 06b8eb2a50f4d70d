using NetGen.Samples;

namespace Perceptron;

/// <summary>Three logic gates of two inputs, each of them linearly separable.</summary>
internal static class Gates
{
    /// <summary>The number of samples.</summary>
    public const int Rows = 4;

    /// <summary>The gate that each output learns.</summary>
    public static readonly string[] Names = ["AND", "OR", "NAND"];

    /// <summary>The inputs x1 and x2 of each row: [4 x 2].</summary>
    public static readonly float[] Inputs = [0, 0, 0, 1, 1, 0, 1, 1];

    /// <summary>The targets of the three gates for each row: [4 x 3].</summary>
    public static readonly float[] Targets = [0, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1, 0];

    /// <summary>The targets of one gate: [4].</summary>
    public static float[] TargetsOf(int output) => [.. Enumerable.Range(0, Rows).Select(row => Targets[row * Names.Length + output])];

    /// <summary>The samples of one gate as points to draw.</summary>
    public static LabeledPoint[] PointsOf(int output) =>
        [.. TargetsOf(output).Select((target, row) => new LabeledPoint(Inputs[2 * row], Inputs[2 * row + 1], (int)target))];
}
