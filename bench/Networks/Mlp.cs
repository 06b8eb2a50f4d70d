namespace NetGen.Bench.Networks;

/// <summary>784-128-64-10, ReLU and softmax: W1 and W4.</summary>
[Network(784, 128, 64, 10, Activation.ReLU, Output = Activation.Softmax)]
public partial class Mlp
{
    /// <summary>Predicts with a network.</summary>
    public readonly struct Predictor(Mlp network) : IPredictor
    {
        /// <inheritdoc/>
        public float Predict(ReadOnlySpan<float> input, Span<float> output)
        {
            network.Forward(input, output);
            return output[0];
        }
    }
}
