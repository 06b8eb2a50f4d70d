using NetGen.Generator.Layers.Convolution;
using NetGen.Generator.Layers.Dense;
using NetGen.Generator.Layers.Elementwise;
using NetGen.Generator.Layers.Normalization;
using NetGen.Generator.Layers.Pooling;
using NetGen.Generator.Layers.Rearrange;
using NetGen.Generator.Layers.Recurrent;
using NetGen.Generator.Model;

namespace NetGen.Generator.Layers;

/// <summary>
/// The layer kinds, in the order of the documentation. A new kind takes one line here and one folder or file next to this one.
/// </summary>
internal static class LayerCatalog
{
    /// <summary>The kind of the shorthand's layers.</summary>
    public static LayerFactory Dense { get; } = new DenseFactory();

    public static IReadOnlyList<LayerFactory> Factories { get; } =
    [
        Dense,
        new Conv2DFactory(),
        new Conv1DFactory(),
        new MaxPool2DFactory(),
        new AveragePool2DFactory(),
        new GlobalAveragePool2DFactory(),
        new FlattenFactory(),
        new SimpleRnnFactory(),
        new LstmFactory(),
        new GruFactory(),
        new MaxoutFactory(),
        new ActivationFactory(),
        new DropoutFactory(),
        new BatchNormFactory(),
        new LayerNormFactory(),
        new RMSNormFactory(),
        new NormalizationFactory(),
    ];

    /// <summary>The letters of the tensors of all kinds.</summary>
    public static string TensorLetters { get; } = new([.. Factories.SelectMany(factory => factory.TensorLetters).Distinct()]);

    /// <summary>
    /// Returns the layer that brings samples into the layout that the next one needs, or null if none is necessary or possible.
    /// </summary>
    public static Layer? Rearrange(int index, SampleLayout input, LayoutNeed need) => RearrangeLayer.For(index, input, need);

    /// <summary>Returns the flatten layer that ends a network whose last layer does not produce a plain vector.</summary>
    public static Layer Flatten(int index, SampleLayout input, Activation activation) =>
        new RearrangeLayer(index, input, SampleLayout.Row(input.Shape.Size), activation);
}
