namespace NetGen.Bench.Networks;

/// <summary>A plain recurrent layer that reads an image row by row: W7.</summary>
[Network]
[Input(28, 28)]
[SimpleRnn(64)]
[Dense(10, Activation.Softmax)]
public partial class RnnReader
{
    /// <summary>Predicts with a network.</summary>
    public readonly struct Predictor(RnnReader network) : IPredictor
    {
        /// <inheritdoc/>
        public float Predict(ReadOnlySpan<float> input, Span<float> output)
        {
            network.Forward(input, output);
            return output[0];
        }
    }
}

/// <summary>An LSTM that reads an image row by row: W7.</summary>
[Network]
[Input(28, 28)]
[Lstm(64)]
[Dense(10, Activation.Softmax)]
public partial class LstmReader
{
    /// <summary>Predicts with a network.</summary>
    public readonly struct Predictor(LstmReader network) : IPredictor
    {
        /// <inheritdoc/>
        public float Predict(ReadOnlySpan<float> input, Span<float> output)
        {
            network.Forward(input, output);
            return output[0];
        }
    }
}
