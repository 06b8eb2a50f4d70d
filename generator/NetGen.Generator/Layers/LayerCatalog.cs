using NetGen.Generator.Layers.Convolution;
using NetGen.Generator.Layers.Dense;
using NetGen.Generator.Layers.Elementwise;
using NetGen.Generator.Layers.Normalization;
using NetGen.Generator.Layers.Pooling;
using NetGen.Generator.Layers.Rearrange;
using NetGen.Generator.Layers.Recurrent;

namespace NetGen.Generator.Layers;

/// <summary>The kinds of layers, in the order in which the documentation lists them. A new kind is one line here and one folder or file beside this one.</summary>
internal static class LayerCatalog
{
    public static IReadOnlyList<LayerFactory> Factories { get; } =
    [
        new DenseFactory(),
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
        new NormalizationFactory(),
    ];

    /// <summary>The letters that a tensor of any kind may have.</summary>
    public static string TensorLetters { get; } = new([.. Factories.SelectMany(factory => factory.TensorLetters).Distinct()]);
}
