using NetGen.Bench.Generic;
using NetGen.Bench.Networks;

namespace NetGen.Bench.Workloads;

/// <summary>Predicts with a generic network, which keeps its outputs in an internal buffer.</summary>
/// <param name="network">The network; several threads may share it.</param>
public readonly struct GenericPredictor(GenericNetwork network) : IPredictor
{
    private readonly GenericPass _pass = new(network);

    /// <inheritdoc/>
    public float Predict(ReadOnlySpan<float> input, Span<float> output) => _pass.Forward(input, 1)[0];
}
