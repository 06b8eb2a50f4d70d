namespace NetGen.Bench.Networks;

/// <summary>784-16-16-10, sigmoid: W1, W2 and W3.</summary>
[Network(784, 16, 16, 10, Activation.Sigmoid)]
public partial class Digits
{
    /// <summary>Predicts with a network.</summary>
    public readonly struct Predictor(Digits network) : IPredictor
    {
        /// <inheritdoc/>
        public float Predict(ReadOnlySpan<float> input, Span<float> output)
        {
            network.Forward(input, output);
            return output[0];
        }
    }
}
