using NetGen.Samples;

namespace Xor;

/// <summary>The four samples of the exclusive or: 1 if exactly one of the inputs is 1.</summary>
internal static class TruthTable
{
    /// <summary>The number of samples.</summary>
    public const int Rows = 4;

    /// <summary>The inputs x1 and x2 of each row: [4 x 2].</summary>
    public static readonly float[] Inputs = [0, 0, 0, 1, 1, 0, 1, 1];

    /// <summary>The target of each row: [4 x 1].</summary>
    public static readonly float[] Targets = [0, 1, 1, 0];

    /// <summary>The samples as points to draw.</summary>
    public static LabeledPoint[] Points =>
        [.. Enumerable.Range(0, Rows).Select(row => new LabeledPoint(Inputs[2 * row], Inputs[2 * row + 1], (int)Targets[row]))];

    /// <summary>Counts the outputs on the correct side of 0.5.</summary>
    public static int Right(float[] outputs) => Enumerable.Range(0, Rows).Count(row => outputs[row] > 0.5f == Targets[row] > 0.5f);

    /// <summary>The margin: the smallest distance of an output from 0.5.</summary>
    public static float Margin(float[] outputs) => outputs.Min(output => Math.Abs(output - 0.5f));
}
