namespace NetGen.Samples;

/// <summary>The batch form of a network's forward pass: its method ForwardBatch.</summary>
/// <param name="inputs">[samples x inputs].</param>
/// <param name="outputs">[samples x outputs], written.</param>
/// <param name="threads">The number of threads; null for as many as suit.</param>
public delegate void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs, int? threads = null);

/// <summary>What the network says about one digit.</summary>
/// <param name="Index">The digit's place in the data set.</param>
/// <param name="Label">What it is.</param>
/// <param name="Class">What the network says it is.</param>
/// <param name="Output">The network's output for that, 0 to 1.</param>
public readonly record struct Prediction(int Index, int Label, int Class, float Output)
{
    private const int Batch = 500;

    /// <summary>Whether the network is right.</summary>
    public bool IsRight => Class == Label;

    /// <summary>What a network says about every digit of a data set.</summary>
    /// <param name="forward">The network: <c>net.ForwardBatch</c>.</param>
    /// <param name="data">The digits.</param>
    /// <param name="threads">The number of threads; null for as many as suit.</param>
    public static Prediction[] OfAll(ForwardBatch forward, Dataset data, int? threads = null)
    {
        float[] images = new float[Batch * MnistFiles.Pixels];
        float[] outputs = new float[Batch * MnistFiles.Classes];
        Prediction[] predictions = new Prediction[data.Count];
        for (int first = 0; first < predictions.Length; first += Batch)
        {
            int count = Math.Min(Batch, predictions.Length - first);
            for (int i = 0; i < count; i++)
            {
                data.CopyInput(first + i, images.AsSpan(i * MnistFiles.Pixels, MnistFiles.Pixels));
            }

            forward(images.AsSpan(0, count * MnistFiles.Pixels), outputs.AsSpan(0, count * MnistFiles.Classes), threads);
            for (int i = 0; i < count; i++)
            {
                ReadOnlySpan<float> output = outputs.AsSpan(i * MnistFiles.Classes, MnistFiles.Classes);
                int answer = Largest(output);
                predictions[first + i] = new Prediction(first + i, data.Label(first + i), answer, output[answer]);
            }
        }

        return predictions;
    }

    /// <summary>How often each digit was taken for which.</summary>
    /// <param name="predictions">What a network says about digits.</param>
    public static ConfusionMatrix Confusion(IReadOnlyList<Prediction> predictions) => ConfusionMatrix.Of(
        [.. predictions.Select(prediction => prediction.Label)], [.. predictions.Select(prediction => prediction.Class)], MnistFiles.Classes);

    /// <summary>The place of the largest value, the first of them if several are equal.</summary>
    public static int Largest(ReadOnlySpan<float> outputs)
    {
        int largest = 0;
        for (int i = 1; i < outputs.Length; i++)
        {
            if (outputs[i] > outputs[largest])
            {
                largest = i;
            }
        }

        return largest;
    }
}
