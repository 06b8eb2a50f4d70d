namespace NetGen;

/// <summary>How often samples of each class were taken for which: rows are the true classes, columns the predicted ones.</summary>
/// <remarks>Shares of nothing (the precision of a class that was never predicted) are 0, as in scikit-learn.</remarks>
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

    /// <summary>The samples whose class was predicted rightly.</summary>
    public int Correct { get; }

    /// <summary>The share of samples whose class was predicted rightly, 0 to 1.</summary>
    public double Accuracy => (double)Correct / Count;

    /// <summary>The mean precision of the classes that there are samples or predictions of.</summary>
    public double MacroPrecision => MacroMean(Precision);

    /// <summary>The mean recall of the classes that there are samples or predictions of.</summary>
    public double MacroRecall => MacroMean(Recall);

    /// <summary>The mean F1 of the classes that there are samples or predictions of.</summary>
    public double MacroF1 => MacroMean(F1);

    /// <summary>How many samples of one class were taken for another.</summary>
    /// <param name="label">The true class, from 0 to Classes - 1.</param>
    /// <param name="predicted">The predicted class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public int this[int label, int predicted] => _counts[Checked(label, nameof(label)), Checked(predicted, nameof(predicted))];

    /// <summary>Counts predictions.</summary>
    /// <param name="labels">The true classes of the samples, at least one.</param>
    /// <param name="predicted">The predicted classes of the same samples.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <exception cref="ArgumentException">There are no samples, not as many of the one as of the other, or one is of no class.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 classes.</exception>
    public static ConfusionMatrix Of(ReadOnlySpan<int> labels, ReadOnlySpan<int> predicted, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        if (labels.Length == 0)
        {
            throw new ArgumentException("There are no samples; a confusion matrix takes at least one.", nameof(labels));
        }

        if (predicted.Length != labels.Length)
        {
            throw new ArgumentException($"{labels.Length} samples need as many predictions, not {predicted.Length}.", nameof(predicted));
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

    /// <summary>The samples of a class: a row of the matrix.</summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
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

    /// <summary>The samples that were taken for a class: a column of the matrix.</summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
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

    /// <summary>The share of the samples taken for a class that are of it, 0 to 1; 0 if none was taken for it.</summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Precision(int label) => Share(this[label, label], Predicted(label));

    /// <summary>The share of the samples of a class that were taken for it, 0 to 1; 0 if there are none.</summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Recall(int label) => Share(this[label, label], Support(label));

    /// <summary>The harmonic mean of precision and recall, 0 to 1; 0 if the class neither is there nor was predicted.</summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double F1(int label) => Share(2.0 * this[label, label], (double)Support(label) + Predicted(label));

    /// <summary>The counts as a table.</summary>
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
