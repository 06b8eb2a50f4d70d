using NetGen.Samples;

namespace Xor;

/// <summary>The four samples of the exclusive or: 1 if exactly one of the inputs is.</summary>
internal static class TruthTable
{
    /// <summary>The number of samples.</summary>
    public const int Rows = 4;

    /// <summary>[4 x 2].</summary>
    public static readonly float[] Inputs = [0, 0, 0, 1, 1, 0, 1, 1];

    /// <summary>[4 x 1].</summary>
    public static readonly float[] Targets = [0, 1, 1, 0];

    /// <summary>The samples, to be drawn.</summary>
    public static LabeledPoint[] Points =>
        [.. Enumerable.Range(0, Rows).Select(row => new LabeledPoint(Inputs[2 * row], Inputs[2 * row + 1], (int)Targets[row]))];

    /// <summary>How many of four outputs lie on the right side of one half.</summary>
    public static int Right(float[] outputs) => Enumerable.Range(0, Rows).Count(row => outputs[row] > 0.5f == Targets[row] > 0.5f);

    /// <summary>How far the output that is nearest to one half is away from it.</summary>
    public static float Margin(float[] outputs) => outputs.Min(output => Math.Abs(output - 0.5f));
}
