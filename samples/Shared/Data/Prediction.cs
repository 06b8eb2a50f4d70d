namespace NetGen.Samples;

/// <summary>A network's forward pass for a batch: its method ForwardBatch.</summary>
/// <param name="inputs">The inputs of the samples: [samples x inputs].</param>
/// <param name="outputs">Receives the outputs: [samples x outputs].</param>
/// <param name="threads">The number of threads; if null, chosen from the amount of work.</param>
public delegate void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs, int? threads = null);

/// <summary>A network's prediction for one digit.</summary>
/// <param name="Index">The index of the digit in the data set.</param>
/// <param name="Label">The label: the true class.</param>
/// <param name="Class">The predicted class.</param>
/// <param name="Output">The network's output for the predicted class, from 0 to 1.</param>
public readonly record struct Prediction(int Index, int Label, int Class, float Output)
{
    private const int Batch = 500;

    /// <summary>Whether the prediction is correct.</summary>
    public bool IsRight => Class == Label;

    /// <summary>Predicts the class of every digit of a data set.</summary>
    /// <param name="forward">The network's forward pass: <c>net.ForwardBatch</c>.</param>
    /// <param name="data">The digits.</param>
    /// <param name="threads">The number of threads; if null, chosen from the amount of work.</param>
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

    /// <summary>Counts predictions in a confusion matrix.</summary>
    /// <param name="predictions">The predictions.</param>
    public static ConfusionMatrix Confusion(IReadOnlyList<Prediction> predictions) => ConfusionMatrix.Of(
        [.. predictions.Select(prediction => prediction.Label)], [.. predictions.Select(prediction => prediction.Class)], MnistFiles.Classes);

    /// <summary>The index of the largest value; if several are equal, of the first.</summary>
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
