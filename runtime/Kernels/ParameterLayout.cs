namespace NetGen.Kernels;

/// <summary>Where a trainable tensor lies in the parameter buffer, and how: in panels <c>[rows/16][columns][16]</c>, padded with zeros.</summary>
/// <param name="Name">The name in the maths: W1, b1.</param>
/// <param name="Layer">The layer that it belongs to, from 1.</param>
/// <param name="IsBias">Whether it is a vector of biases.</param>
/// <param name="Rows">The number of outputs.</param>
/// <param name="Columns">The number of inputs; 1 for biases.</param>
/// <param name="Offset">Where it starts in the buffer.</param>
/// <param name="PanelStride">Floats from one panel to the next.</param>
/// <param name="Initializer">The distribution of the initial values of weights.</param>
/// <param name="StandardDeviation">The standard deviation for <see cref="NetGen.Initializer.Normal"/>.</param>
public sealed record ParameterLayout(
    string Name, int Layer, bool IsBias, int Rows, int Columns, int Offset, int PanelStride, Initializer Initializer, double StandardDeviation)
{
    private const int PanelWidth = 16;

    /// <summary>The number of values, padding not counted.</summary>
    public int Count => Rows * Columns;

    /// <summary>Where the value of an output (row) and an input (column) lies in the parameter buffer.</summary>
    public int IndexOf(int row, int column) =>
        Offset + row / PanelWidth * PanelStride + column * PanelWidth + row % PanelWidth;
}
