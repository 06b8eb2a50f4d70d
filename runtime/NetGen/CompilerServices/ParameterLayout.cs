using System.Collections.Immutable;
using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>A parameter tensor and its layout in the parameter buffer. Called by emitted code.</summary>
/// <remarks>
/// Weights and vectors are stored in panels of 16 rows, <c>[rows/16][columns][16]</c>; filters are stored row by row. Both are padded with
/// zeros. The rows may be divided into equal groups (the gates of a recurrent layer), each padded separately.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ParameterLayout
{
    private const int WidthOfPanel = 16;

    private ParameterLayout(string name, int layer, ParameterRole role, ImmutableArray<int> shape, int offset, int panelWidth, int panelStride, int groups)
    {
        Name = name;
        Layer = layer;
        Role = role;
        Shape = shape;
        Offset = offset;
        Rows = shape[0];
        Columns = 1;
        foreach (int dimension in shape.AsSpan()[1..])
        {
            Columns *= dimension;
        }

        PanelWidth = panelWidth;
        PanelStride = panelStride;
        GroupRows = Rows / groups;
        GroupStride = (GroupRows + panelWidth - 1) / panelWidth * panelStride;
    }

    /// <summary>The name in the formulas: W1, b1.</summary>
    public string Name { get; }

    /// <summary>The number of the tensor's layer, from 1.</summary>
    public int Layer { get; }

    /// <summary>The role of the tensor in its layer.</summary>
    public ParameterRole Role { get; }

    /// <summary>The dimensions, outputs first.</summary>
    public ImmutableArray<int> Shape { get; }

    /// <summary>The number of outputs: the first dimension.</summary>
    public int Rows { get; }

    /// <summary>The number of values in a row: the product of the other dimensions.</summary>
    public int Columns { get; }

    /// <summary>The offset of the tensor in the buffer, in floats.</summary>
    public int Offset { get; }

    /// <summary>The number of rows in a panel: 16, or 1 where the tensor is stored row by row.</summary>
    public int PanelWidth { get; }

    /// <summary>Floats from one panel to the next.</summary>
    public int PanelStride { get; }

    /// <summary>The number of rows in a group.</summary>
    public int GroupRows { get; }

    /// <summary>Floats from one group to the next.</summary>
    public int GroupStride { get; }

    /// <summary>The distribution of the initial weights.</summary>
    public Initializer Initializer { get; private init; }

    /// <summary>The standard deviation of <see cref="NetGen.Initializer.Normal"/>.</summary>
    public double StandardDeviation { get; private init; }

    /// <summary>The initial value of a tensor that is not drawn at random.</summary>
    public float StartValue { get; private init; }

    /// <summary>The number of values without padding.</summary>
    public int Count => Rows * Columns;

    /// <summary>The number of inputs that one output depends on.</summary>
    public int FanIn => Columns;

    /// <summary>
    /// The number of outputs that depend on one input: for filters, kernel positions times filters; for gates, the units of one gate.
    /// </summary>
    public int FanOut => Shape.Length > 2 ? Rows * (Columns / Shape[1]) : GroupRows;

    /// <summary>Describes weights in panels.</summary>
    /// <param name="name">The name of the tensor.</param>
    /// <param name="layer">The number of its layer, from 1.</param>
    /// <param name="rows">The number of outputs.</param>
    /// <param name="columns">The number of inputs.</param>
    /// <param name="offset">The offset in the buffer, in floats.</param>
    /// <param name="panelStride">Floats from one panel to the next.</param>
    /// <param name="initializer">The distribution of the initial weights.</param>
    /// <param name="standardDeviation">The standard deviation, if the distribution is normal.</param>
    /// <param name="groups">The number of groups of rows.</param>
    public static ParameterLayout Weights(
        string name, int layer, int rows, int columns, int offset, int panelStride, Initializer initializer, double standardDeviation, int groups = 1) =>
        new(name, layer, ParameterRole.Weight, [rows, columns], offset, WidthOfPanel, panelStride, groups)
        {
            Initializer = initializer,
            StandardDeviation = standardDeviation,
        };

    /// <summary>Describes filters, stored row by row.</summary>
    /// <param name="name">The name of the tensor.</param>
    /// <param name="layer">The number of its layer, from 1.</param>
    /// <param name="offset">The offset in the buffer, in floats.</param>
    /// <param name="rowStride">Floats from one filter to the next.</param>
    /// <param name="initializer">The distribution of the initial weights.</param>
    /// <param name="standardDeviation">The standard deviation, if the distribution is normal.</param>
    /// <param name="shape">The dimensions: [filters, channels, height, width].</param>
    public static ParameterLayout Filters(
        string name, int layer, int offset, int rowStride, Initializer initializer, double standardDeviation, params int[] shape) =>
        new(name, layer, ParameterRole.Weight, [.. shape], offset, 1, rowStride, 1)
        {
            Initializer = initializer,
            StandardDeviation = standardDeviation,
        };

    /// <summary>Describes biases, which start at zero.</summary>
    /// <param name="name">The name of the tensor.</param>
    /// <param name="layer">The number of its layer, from 1.</param>
    /// <param name="rows">The number of outputs.</param>
    /// <param name="offset">The offset in the buffer, in floats.</param>
    /// <param name="groups">The number of groups of rows.</param>
    public static ParameterLayout Biases(string name, int layer, int rows, int offset, int groups = 1) =>
        new(name, layer, ParameterRole.Bias, [rows], offset, WidthOfPanel, WidthOfPanel, groups);

    /// <summary>Describes another vector with one value per output or channel.</summary>
    /// <param name="name">The name of the tensor.</param>
    /// <param name="layer">The number of its layer, from 1.</param>
    /// <param name="role">The role of the tensor in its layer.</param>
    /// <param name="rows">The length of the vector.</param>
    /// <param name="offset">The offset in the buffer, in floats.</param>
    /// <param name="startValue">The initial value of every element.</param>
    public static ParameterLayout Vector(string name, int layer, ParameterRole role, int rows, int offset, double startValue) =>
        new(name, layer, role, [rows], offset, WidthOfPanel, WidthOfPanel, 1) { StartValue = (float)startValue };

    /// <summary>Returns the index in the parameter buffer of the value of an output (row) and an input (column).</summary>
    public int IndexOf(int row, int column)
    {
        int group = row / GroupRows;
        int inGroup = row % GroupRows;
        return Offset + (group * GroupStride) + (inGroup / PanelWidth * PanelStride) + (column * PanelWidth) + (inGroup % PanelWidth);
    }
}
