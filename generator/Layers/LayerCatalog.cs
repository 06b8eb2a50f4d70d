namespace NetGen.Generator.Layers;

/// <summary>The layer kinds, in the order in which the documentation lists them. A new kind is one line here and one file beside this one.</summary>
internal static class LayerCatalog
{
    public static IReadOnlyList<LayerKind> Kinds { get; } =
    [
        new DenseKind(),
        new Conv2DKind(),
        new Conv1DKind(),
        new MaxPool2DKind(),
        new AveragePool2DKind(),
        new GlobalAveragePool2DKind(),
        new FlattenKind(),
        new SimpleRnnKind(),
        new LstmKind(),
        new GruKind(),
        new MaxoutKind(),
        new ActivationKind(),
        new DropoutKind(),
        new BatchNormKind(),
        new NormalizationKind(),
    ];
}
