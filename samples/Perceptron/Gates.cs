using NetGen.Samples;

namespace Perceptron;

/// <summary>Three questions about two inputs, each of which one straight line answers.</summary>
internal static class Gates
{
    /// <summary>The number of samples.</summary>
    public const int Rows = 4;

    /// <summary>What the outputs are asked.</summary>
    public static readonly string[] Names = ["AND", "OR", "NAND"];

    /// <summary>[4 x 2].</summary>
    public static readonly float[] Inputs = [0, 0, 0, 1, 1, 0, 1, 1];

    /// <summary>[4 x 3]: the right answers.</summary>
    public static readonly float[] Targets = [0, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1, 0];

    /// <summary>The answers to one question, [4].</summary>
    public static float[] TargetsOf(int output) => [.. Enumerable.Range(0, Rows).Select(row => Targets[row * Names.Length + output])];

    /// <summary>The samples, to be drawn.</summary>
    public static LabeledPoint[] PointsOf(int output) =>
        [.. TargetsOf(output).Select((target, row) => new LabeledPoint(Inputs[2 * row], Inputs[2 * row + 1], (int)target))];
}
