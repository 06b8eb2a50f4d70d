using System.Collections.Immutable;

namespace NetGen.Generator.Model;

/// <summary>A tensor of parameters: its shape for users, and its layout in the parameter buffer.</summary>
/// <param name="Name">The name in the maths and in the emitted code: W1, b1.</param>
/// <param name="Role">What it is to the layer.</param>
/// <param name="Shape">The dimensions as the user sees them, outputs first: [16, 784], [20, 1, 5, 5], [16].</param>
/// <param name="Groups">Equal groups of rows, each padded to whole panels by itself: the gates of a recurrent layer.</param>
/// <param name="IsPanels">Whether it is stored in panels of 16 rows; otherwise row by row.</param>
/// <param name="PanelStride">Floats from one panel, or one row, to the next.</param>
/// <param name="Length">Floats in the parameter buffer, padding included.</param>
internal sealed record ParameterTensor(
    string Name, ParameterRole Role, EquatableArray<int> Shape, int Groups, bool IsPanels, int PanelStride, long Length)
{
    /// <summary>How weights are drawn.</summary>
    public Initializer Initializer { get; init; } = Initializer.XavierUniform;

    /// <summary>For <see cref="Initializer.Normal"/>.</summary>
    public double StandardDeviation { get; init; }

    /// <summary>What vectors start with.</summary>
    public double StartValue { get; init; }

    /// <summary>The number of values.</summary>
    public long Count => Shape.Aggregate(1L, (product, dimension) => product * dimension);

    /// <summary>Weights [rows, columns] in panels, each group of rows in separate panels.</summary>
    public static ParameterTensor Weights(
        string name, int rows, int columns, Initializer initializer, double standardDeviation, int groups = 1)
    {
        int stride = Panels.Stride(columns);
        return new ParameterTensor(
            name, ParameterRole.Weight, new(ImmutableArray.Create(rows, columns)), groups, IsPanels: true, stride,
            (long)groups * Panels.Count(rows / groups) * stride)
        {
            Initializer = initializer,
            StandardDeviation = standardDeviation,
        };
    }

    /// <summary>A vector of as many values as a layer has outputs, or channels.</summary>
    public static ParameterTensor Vector(string name, ParameterRole role, int rows, int groups = 1, double startValue = 0) =>
        new(
            name, role, new(ImmutableArray.Create(rows)), groups, IsPanels: true, Panels.Width,
            (long)groups * Panels.Count(rows / groups) * Panels.Width)
        {
            StartValue = startValue,
        };

    /// <summary>Filters [filters, ...] row by row, each padded to whole vectors: like rows of activations, since tiles read the same weight of many filters.</summary>
    public static ParameterTensor Filters(string name, ImmutableArray<int> shape, Initializer initializer, double standardDeviation)
    {
        int columns = shape.Skip(1).Aggregate(1, (product, dimension) => product * dimension);
        int stride = Panels.RowStride(columns);
        return new ParameterTensor(name, ParameterRole.Weight, new(shape), 1, IsPanels: false, stride, (long)shape[0] * stride)
        {
            Initializer = initializer,
            StandardDeviation = standardDeviation,
        };
    }
}
