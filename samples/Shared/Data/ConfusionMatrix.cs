namespace NetGen.Samples;

/// <summary>How often each digit was taken for which.</summary>
public sealed class ConfusionMatrix
{
    public const int Classes = MnistFiles.Classes;

    private readonly int[,] _counts = new int[Classes, Classes];

    /// <summary>Digits in all.</summary>
    public int Total { get; private set; }

    /// <summary>Digits that were recognised.</summary>
    public int Right { get; private set; }

    /// <summary>The share of digits that were recognised, 0 to 1; NaN if there are none.</summary>
    public double Accuracy => (double)Right / Total;

    /// <summary>How many digits of one kind were taken for another.</summary>
    /// <param name="label">What they are.</param>
    /// <param name="answer">What the network says.</param>
    public int this[int label, int answer] => _counts[label, answer];

    /// <summary>Counts predictions.</summary>
    public static ConfusionMatrix Of(IEnumerable<Prediction> predictions)
    {
        ConfusionMatrix matrix = new();
        foreach (Prediction prediction in predictions)
        {
            matrix._counts[prediction.Label, prediction.Class]++;
            matrix.Total++;
            matrix.Right += prediction.IsRight ? 1 : 0;
        }

        return matrix;
    }

    /// <summary>The share of the digits of one kind that were recognised, 0 to 1; NaN if there are none.</summary>
    /// <param name="label">The kind.</param>
    public double Recall(int label)
    {
        int total = 0;
        for (int answer = 0; answer < Classes; answer++)
        {
            total += _counts[label, answer];
        }

        return (double)_counts[label, label] / total;
    }
}
