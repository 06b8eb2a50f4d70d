namespace NetGen;

/// <summary>A confusion matrix: the number of samples of each true class (row) that were predicted as each class (column).</summary>
/// <remarks>Ratios with a denominator of 0, such as the precision of a class that was never predicted, are 0, as in scikit-learn.</remarks>
public sealed class ConfusionMatrix
{
    // [true x predicted]
    private readonly int[,] _counts;

    private ConfusionMatrix(int[,] counts, int count)
    {
        _counts = counts;
        Classes = counts.GetLength(0);
        Count = count;
        for (int i = 0; i < Classes; i++)
        {
            Correct += counts[i, i];
        }
    }

    /// <summary>The number of classes, at least 2.</summary>
    public int Classes { get; }

    /// <summary>The number of samples, at least 1.</summary>
    public int Count { get; }

    /// <summary>The number of samples classified correctly.</summary>
    public int Correct { get; }

    /// <summary>The fraction of samples classified correctly, 0 to 1.</summary>
    public double Accuracy => (double)Correct / Count;

    /// <summary>The mean precision of the classes that occur in the labels or the predictions.</summary>
    public double MacroPrecision => MacroMean(Precision);

    /// <summary>The mean recall of the classes that occur in the labels or the predictions.</summary>
    public double MacroRecall => MacroMean(Recall);

    /// <summary>The mean F1 score of the classes that occur in the labels or the predictions.</summary>
    public double MacroF1 => MacroMean(F1);

    /// <summary>Gets the number of samples of one class that were predicted as a given class.</summary>
    /// <param name="label">The true class, from 0 to Classes - 1.</param>
    /// <param name="predicted">The predicted class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="label"/> or <paramref name="predicted"/> is out of range.</exception>
    public int this[int label, int predicted] => _counts[Checked(label, nameof(label)), Checked(predicted, nameof(predicted))];

    /// <summary>Computes the confusion matrix of predictions.</summary>
    /// <param name="labels">The true classes of the samples, at least one.</param>
    /// <param name="predicted">The predicted classes of the same samples.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <exception cref="ArgumentException"><paramref name="labels"/> is empty, the numbers of labels and predictions differ, or one of them
    /// is out of range.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="classes"/> is less than 2.</exception>
    public static ConfusionMatrix Of(ReadOnlySpan<int> labels, ReadOnlySpan<int> predicted, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        if (labels.Length == 0)
        {
            throw new ArgumentException("A confusion matrix needs at least one sample.", nameof(labels));
        }

        if (predicted.Length != labels.Length)
        {
            throw new ArgumentException($"There are {labels.Length} samples, but {predicted.Length} predictions.", nameof(predicted));
        }

        LabelCheck.ThrowIfOutOfRange(labels, classes, nameof(labels));
        LabelCheck.ThrowIfOutOfRange(predicted, classes, nameof(predicted));
        int[,] counts = new int[classes, classes];
        for (int i = 0; i < labels.Length; i++)
        {
            counts[labels[i], predicted[i]]++;
        }

        return new ConfusionMatrix(counts, labels.Length);
    }

    /// <summary>Returns the number of samples of a class: the sum of a row.</summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="label"/> is out of range.</exception>
    public int Support(int label)
    {
        Checked(label, nameof(label));
        int sum = 0;
        for (int i = 0; i < Classes; i++)
        {
            sum += _counts[label, i];
        }

        return sum;
    }

    /// <summary>Returns the number of samples predicted as a class: the sum of a column.</summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="label"/> is out of range.</exception>
    public int Predicted(int label)
    {
        Checked(label, nameof(label));
        int sum = 0;
        for (int i = 0; i < Classes; i++)
        {
            sum += _counts[i, label];
        }

        return sum;
    }

    /// <summary>
    /// Returns the precision: the fraction of samples predicted as this class that belong to it, 0 to 1; 0 if none was predicted.
    /// </summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="label"/> is out of range.</exception>
    public double Precision(int label) => Share(this[label, label], Predicted(label));

    /// <summary>Returns the recall: the fraction of this class's samples that were predicted as it, 0 to 1; 0 if there are none.</summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="label"/> is out of range.</exception>
    public double Recall(int label) => Share(this[label, label], Support(label));

    /// <summary>
    /// Returns the F1 score: the harmonic mean of precision and recall, 0 to 1; 0 if the class occurs neither in the labels nor in the
    /// predictions.
    /// </summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="label"/> is out of range.</exception>
    public double F1(int label) => Share(2.0 * this[label, label], (double)Support(label) + Predicted(label));

    /// <summary>Returns the counts as a table.</summary>
    public override string ToString()
    {
        IEnumerable<int> classes = Enumerable.Range(0, Classes);
        TextTable table = new(["true \\ predicted", .. classes.Select(label => TextTable.Count(label))]);
        foreach (int label in classes)
        {
            table.Add([TextTable.Count(label), .. classes.Select(predicted => TextTable.Count(_counts[label, predicted]))]);
        }

        return table.ToString();
    }

    private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;

    private double MacroMean(Func<int, double> measure) =>
        Enumerable.Range(0, Classes).Where(label => Support(label) + (long)Predicted(label) > 0).Average(measure);

    private int Checked(int label, string argument)
    {
        if ((uint)label >= (uint)Classes)
        {
            throw new ArgumentOutOfRangeException(argument, label, $"There are {Classes} classes, 0 to {Classes - 1}.");
        }

        return label;
    }
}
