using System.Collections.Immutable;

namespace NetGen;

public abstract partial class Trainer
{
    private ImmutableArray<LayerView> _layers;

    /// <summary>
    /// Gets the layers in order, each with its values in the last
    /// <see cref="ComputeGradients(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>, for inspection. TrainBatch provides them too,
    /// except in the fused steps of tiny networks and for batches that are trained in parts: more than 32 samples of most convolutional and recurrent networks,
    /// a few hundred of other small ones.
    /// </summary>
    /// <example><code>
    /// trainer.ComputeGradients(inputs, targets);
    /// float[] outputs = trainer.Layer(1).Outputs();
    /// float[] gradients = trainer.Layer(2).Gradients();
    /// </code></example>
    public ImmutableArray<LayerView> Layers => _layers.IsDefault ? _layers = ViewLayers() : _layers;

    /// <summary>Returns the view of one layer.</summary>
    /// <param name="number">The number of the layer, as in the names W1 and b1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The network has no layer with this number.</exception>
    public LayerView Layer(int number) =>
        Layers.FirstOrDefault(view => view.Layer.Number == number) ?? throw new ArgumentOutOfRangeException(
            nameof(number), number, $"The layers of {Network.Name} are numbered {Layers[0].Layer.Number} to {Layers[^1].Layer.Number}.");

    private ImmutableArray<LayerView> ViewLayers() =>
        [.. Network.Layers.Select((layer, i) => new LayerView(layer, TrainingStep.Batch, isLast: i == Network.Layers.Length - 1))];
}
