using System.Collections.Immutable;
using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>A tensor of parameters, and where it lies in the parameter buffer. Called by emitted code.</summary>
/// <remarks>
/// Weights and vectors lie in panels of 16 rows, <c>[rows/16][columns][16]</c>, padded with zeros; filters lie row by row, padded with zeros. The
/// rows may fall into equal groups (the gates of a recurrent layer), each padded by itself.
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

    /// <summary>The name in the maths: W1, b1.</summary>
    public string Name { get; }

    /// <summary>The layer that it belongs to, from 1.</summary>
    public int Layer { get; }

    /// <summary>What it is to the layer.</summary>
    public ParameterRole Role { get; }

    /// <summary>The dimensions, outputs first.</summary>
    public ImmutableArray<int> Shape { get; }

    /// <summary>The number of outputs: the first dimension.</summary>
    public int Rows { get; }

    /// <summary>The values of a row: the product of the other dimensions.</summary>
    public int Columns { get; }

    /// <summary>Where it starts in the buffer.</summary>
    public int Offset { get; }

    /// <summary>Rows that lie side by side: 16, or 1 where rows follow one another.</summary>
    public int PanelWidth { get; }

    /// <summary>Floats from one panel to the next.</summary>
    public int PanelStride { get; }

    /// <summary>The rows of a group.</summary>
    public int GroupRows { get; }

    /// <summary>Floats from one group to the next.</summary>
    public int GroupStride { get; }

    /// <summary>The distribution of the initial values of weights.</summary>
    public Initializer Initializer { get; private init; }

    /// <summary>The standard deviation for <see cref="NetGen.Initializer.Normal"/>.</summary>
    public double StandardDeviation { get; private init; }

    /// <summary>The initial value where none is drawn.</summary>
    public float StartValue { get; private init; }

    /// <summary>The number of values, padding not counted.</summary>
    public int Count => Rows * Columns;

    /// <summary>How many inputs reach one output.</summary>
    public int FanIn => Columns;

    /// <summary>How many outputs one input reaches: of a filter as many as it has places and there are filters, of a gate its units.</summary>
    public int FanOut => Shape.Length > 2 ? Rows * (Columns / Shape[1]) : GroupRows;

    /// <summary>Weights in panels.</summary>
    /// <param name="name">The name.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="rows">Outputs.</param>
    /// <param name="columns">Inputs.</param>
    /// <param name="offset">Where it starts.</param>
    /// <param name="panelStride">Floats from one panel to the next.</param>
    /// <param name="initializer">The distribution.</param>
    /// <param name="standardDeviation">Of a normal one.</param>
    /// <param name="groups">The number of groups of rows.</param>
    public static ParameterLayout Weights(
        string name, int layer, int rows, int columns, int offset, int panelStride, Initializer initializer, double standardDeviation, int groups = 1) =>
        new(name, layer, ParameterRole.Weight, [rows, columns], offset, WidthOfPanel, panelStride, groups)
        {
            Initializer = initializer,
            StandardDeviation = standardDeviation,
        };

    /// <summary>Filters, row by row.</summary>
    /// <param name="name">The name.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="offset">Where it starts.</param>
    /// <param name="rowStride">Floats from one filter to the next.</param>
    /// <param name="initializer">The distribution.</param>
    /// <param name="standardDeviation">Of a normal one.</param>
    /// <param name="shape">[filters, channels, height, width].</param>
    public static ParameterLayout Filters(
        string name, int layer, int offset, int rowStride, Initializer initializer, double standardDeviation, params int[] shape) =>
        new(name, layer, ParameterRole.Weight, [.. shape], offset, 1, rowStride, 1)
        {
            Initializer = initializer,
            StandardDeviation = standardDeviation,
        };

    /// <summary>Biases, which start at zero.</summary>
    /// <param name="name">The name.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="rows">Outputs.</param>
    /// <param name="offset">Where it starts.</param>
    /// <param name="groups">The number of groups of rows.</param>
    public static ParameterLayout Biases(string name, int layer, int rows, int offset, int groups = 1) =>
        new(name, layer, ParameterRole.Bias, [rows], offset, WidthOfPanel, WidthOfPanel, groups);

    /// <summary>Another vector of a value for each output or channel.</summary>
    /// <param name="name">The name.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="role">What it is to the layer.</param>
    /// <param name="rows">Its length.</param>
    /// <param name="offset">Where it starts.</param>
    /// <param name="startValue">What it starts with.</param>
    public static ParameterLayout Vector(string name, int layer, ParameterRole role, int rows, int offset, double startValue) =>
        new(name, layer, role, [rows], offset, WidthOfPanel, WidthOfPanel, 1) { StartValue = (float)startValue };

    /// <summary>Where the value of an output (row) and an input (column) lies in the parameter buffer.</summary>
    public int IndexOf(int row, int column)
    {
        int group = row / GroupRows;
        int inGroup = row % GroupRows;
        return Offset + (group * GroupStride) + (inGroup / PanelWidth * PanelStride) + (column * PanelWidth) + (inGroup % PanelWidth);
    }
}
