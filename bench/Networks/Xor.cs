namespace NetGen.Bench.Networks;

/// <summary>2-2-1, sigmoid: W1 and W8.</summary>
[Network(2, 2, 1, Activation.Sigmoid)]
public partial class Xor
{
    /// <summary>Predicts with a network.</summary>
    public readonly struct Predictor(Xor network) : IPredictor
    {
        /// <inheritdoc/>
        public float Predict(ReadOnlySpan<float> input, Span<float> output)
        {
            network.Forward(input, output);
            return output[0];
        }
    }
}
