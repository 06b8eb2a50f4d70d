using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>
/// The values of samples as documentation and naive twins name them, by sample, position and feature: <c>a1[s, y, x, c]</c> of images,
/// <c>a1[s, t, i]</c> of sequences, <c>a1[s, i]</c> of vectors. An operand says where they are stored.
/// </summary>
internal sealed class SampleTensor
{
    private readonly SampleLayout _layout;
    private readonly string _row;
    private readonly string _column;

    private SampleTensor(Layer layer, SampleLayout layout)
    {
        _layout = layout;

        // No index is called like a tensor: a layer that reads the network's inputs, x, has other indices of rows and columns.
        (_row, _column) = layer.InputName == "x" ? ("i", "j") : ("y", "x");
        Feature = Shape.Kind == ShapeKind.Image ? "c" : "i";
        Position = Shape.Kind switch
        {
            ShapeKind.Vector => [],
            ShapeKind.Sequence => ["t"],
            _ => [_row, _column],
        };
    }

    /// <summary>The index of a feature or channel.</summary>
    public string Feature { get; }

    /// <summary>The indices of a position: those of a pixel, that of a step; a vector has none.</summary>
    public IReadOnlyList<string> Position { get; }

    /// <summary>All indices of a value: <c>s, y, x, c</c>.</summary>
    public string Indices => string.Join(", ", ["s", .. Position, Feature]);

    /// <summary>The loop over all samples.</summary>
    public static string SampleLoop => TwinLoops.For("s", "count");

    /// <summary>The loops over the positions of a sample.</summary>
    public IReadOnlyList<string> PositionLoops => [.. Position.Zip(PositionExtents, (index, extent) => TwinLoops.For(index, Literal.Of(extent)))];

    /// <summary>The loop over the features or channels of a position.</summary>
    public string FeatureLoop => TwinLoops.For(Feature, Literal.Of(Shape.Channels));

    /// <summary>The loops over all values of all samples.</summary>
    public IReadOnlyList<string> Loops => [SampleLoop, .. PositionLoops, FeatureLoop];

    /// <summary>Where a value is stored in a sample, counted from the sample's first value.</summary>
    public string PlaceInSample
    {
        get
        {
            string position = Shape.Kind switch
            {
                ShapeKind.Vector => "0",
                ShapeKind.Sequence => "t",
                _ => Lists.Sum(new Counter(_row).Times(Shape.Width), _column),
            };
            return _layout.Format switch
            {
                SampleFormat.Row => Feature,
                SampleFormat.Planes => Lists.Sum(new Counter(Feature).Times(_layout.Pitch), position),
                _ => Lists.Sum(new Counter(Shape.Kind == ShapeKind.Image ? $"({position})" : position).Times(_layout.Pitch), Feature),
            };
        }
    }

    private SampleShape Shape => _layout.Shape;

    private int[] PositionExtents => Shape.Kind switch
    {
        ShapeKind.Vector => [],
        ShapeKind.Sequence => [Shape.Steps],
        _ => [Shape.Height, Shape.Width],
    };

    /// <summary>A layer's inputs, and the gradients on them.</summary>
    public static SampleTensor Inputs(Layer layer) => new(layer, layer.Input);

    /// <summary>A layer's outputs, its weighted sums, and the gradients on both.</summary>
    public static SampleTensor Outputs(Layer layer) => new(layer, layer.Output);

    /// <summary>The tensor with a name, as <paramref name="name"/> refers to the samples.</summary>
    public Operand Operand(string name) => new(
        name, Indices, string.Join(" x ", ["count", .. PositionExtents.Select(Literal.Of), Literal.Of(Shape.Channels)]),
        Lists.Sum($"s * {_layout.Stride}", Literal.Of(_layout.FirstPlace), PlaceInSample));

    /// <summary>A value for each feature or channel, in a buffer: <c>g2[c]</c> [8] at <c>g2Offset + c</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="offset">Where the first is stored, an expression.</param>
    public Operand PerFeature(string name, string offset) => new(name, Feature, Literal.Of(Shape.Channels), Lists.Sum(offset, Feature));
}
