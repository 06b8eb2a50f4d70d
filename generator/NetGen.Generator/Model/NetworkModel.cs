namespace NetGen.Generator.Model;

/// <summary>Everything that emission needs to know about one network.</summary>
/// <param name="Type">The annotated class.</param>
/// <param name="Input">The shape of one sample; empty while the attributes are wrong.</param>
/// <param name="Layers">The layers in order; empty while the attributes are wrong, and then only throwing members are emitted.</param>
internal sealed record NetworkModel(NetworkType Type, SampleShape Input, EquatableArray<Layer> Layers)
{
    /// <summary>Values in one sample.</summary>
    public int InputSize => Input.Size;

    /// <summary>The last layer.</summary>
    public Layer Last => Layers[Layers.Count - 1];

    /// <summary>The layers that need numbers of the whole batch in training, in order.</summary>
    public IEnumerable<Layer> BatchLayers => Layers.Where(layer => layer is IBatchLayer);

    /// <summary>Whether there is such a layer.</summary>
    public bool NeedsBatch => BatchLayers.Any();

    /// <summary>The normalizations that a copy for predictions folds into the layer before them.</summary>
    public IEnumerable<Layer> FoldableLayers => Layers.Where((layer, i) => layer is IFoldableLayer && i > 0 && Layers[i - 1] is ILinearLayer { IsLinear: true });

    /// <summary>The layers that a prediction goes through.</summary>
    public IEnumerable<Layer> PredictedLayers => Layers.Where(layer => layer is not ITrainingLayer { IsSkippedInPrediction: true });

    /// <summary>Whether there is such a layer.</summary>
    public bool CanFold => FoldableLayers.Any();

    /// <summary>Whether the layer after this one leaves the gradient on the weighted sums of this one, instead of that on its outputs.</summary>
    public bool HasSumGradient(Layer layer) => Layers.Any(next => next.Index == layer.Index + 1 && next.BackpropagatesActivation);

    /// <summary>The place of a layer's first tensor among those of the network.</summary>
    public int FirstTensor(Layer layer) => Layers.TakeWhile(other => other != layer).Sum(other => other.Parameters.Count);

    /// <summary>Whether only members that throw can be emitted.</summary>
    public bool IsBroken => Layers.Count == 0;

    /// <summary>Of a broken network: the properties of the tensors that its layers may have, W1, B1 and on.</summary>
    public EquatableArray<string> BrokenTensors { get; init; }

    /// <summary>Of a broken network: the names that members of the user's, or the class itself, have taken.</summary>
    public EquatableArray<string> TakenNames { get; init; }
}
