namespace NetGen.Bench.Networks;

/// <summary>4-16-3, sigmoid: W1.</summary>
[Network(4, 16, 3, Activation.Sigmoid)]
public partial class Iris
{
    /// <summary>Predicts with a network.</summary>
    public readonly struct Predictor(Iris network) : IPredictor
    {
        /// <inheritdoc/>
        public float Predict(ReadOnlySpan<float> input, Span<float> output)
        {
            network.Forward(input, output);
            return output[0];
        }
    }
}
