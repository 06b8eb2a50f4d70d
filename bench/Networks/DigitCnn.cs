namespace NetGen.Bench.Networks;

/// <summary>Two convolutions with max pooling, a dense layer and softmax, with ReLU between them: W6.</summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(20, 5, Activation.ReLU), MaxPool2D(2)]
[Conv2D(40, 5, Activation.ReLU), MaxPool2D(2)]
[Dense(100, Activation.ReLU)]
[Dense(10, Activation.Softmax)]
public partial class DigitCnn
{
    /// <summary>Predicts with a network.</summary>
    public readonly struct Predictor(DigitCnn network) : IPredictor
    {
        /// <inheritdoc/>
        public float Predict(ReadOnlySpan<float> input, Span<float> output)
        {
            network.Forward(input, output);
            return output[0];
        }
    }
}
