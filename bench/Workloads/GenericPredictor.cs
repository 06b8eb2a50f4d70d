using NetGen.Bench.Generic;
using NetGen.Bench.Networks;

namespace NetGen.Bench.Workloads;

/// <summary>Predictions of a generic network, which leaves its outputs in a buffer of its own.</summary>
/// <param name="network">The network; threads may share it.</param>
public readonly struct GenericPredictor(GenericNetwork network) : IPredictor
{
    private readonly GenericPass _pass = new(network);

    /// <inheritdoc/>
    public float Predict(ReadOnlySpan<float> input, Span<float> output) => _pass.Forward(input, 1)[0];
}
