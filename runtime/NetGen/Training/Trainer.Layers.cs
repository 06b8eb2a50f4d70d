using System.Collections.Immutable;

namespace NetGen;

public sealed partial class Trainer<TNetwork, TLoss, TOptimizer>
{
    private ImmutableArray<LayerView> _layers;

    /// <summary>
    /// The layers in order, each with what it did in the last
    /// <see cref="ComputeGradients(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>: to be looked into number by number. TrainBatch
    /// leaves it too, except the fused steps of tiny networks.
    /// </summary>
    /// <example><code>
    /// trainer.ComputeGradients(inputs, targets);
    /// float[] outputs = trainer.Layer(1).Outputs();
    /// float[] gradients = trainer.Layer(2).Gradients();
    /// </code></example>
    public ImmutableArray<LayerView> Layers => _layers.IsDefault ? _layers = ViewLayers() : _layers;

    /// <summary>One of <see cref="Layers"/>.</summary>
    /// <param name="number">Its number, as in the names W1 and b1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public LayerView Layer(int number) =>
        Layers.FirstOrDefault(view => view.Layer.Number == number) ?? throw new ArgumentOutOfRangeException(
            nameof(number), number, $"The layers of {TNetwork.Name} are {Layers[0].Layer.Number} to {Layers[^1].Layer.Number}.");

    private ImmutableArray<LayerView> ViewLayers()
    {
        ImmutableArray<LayerInfo> layers = TNetwork.Layers;
        return [.. layers.Select((layer, i) => new LayerView(layer, _pass, isLast: i == layers.Length - 1))];
    }
}
