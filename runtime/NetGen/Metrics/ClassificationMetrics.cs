using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Metrics of a network as a classifier: <c>net.Classification(test)</c>. Ratios are from 0 to 1, and 0 if their denominator is 0, as in
/// scikit-learn.
/// </summary>
public sealed class ClassificationMetrics
{
    private readonly float[] _outputs;
    private readonly int[] _labels;
    private readonly int _outputSize;

    // [k]: the number of samples for which exactly k outputs rank above that of the true class.
    private readonly int[] _ranks;

    /// <summary>Computes the metrics of a network's outputs.</summary>
    /// <param name="outputs">The outputs, [samples x outputs], for at least one sample; with a single output, 1 stands for class 1 and 0
    /// for class 0.</param>
    /// <param name="labels">The true classes, [samples].</param>
    /// <param name="threshold">The value above which a single output predicts class 1: 0.5 for probabilities, 0 for logits. Ignored for
    /// several outputs.</param>
    /// <exception cref="ArgumentException"><paramref name="labels"/> is empty, the number of outputs is not a positive multiple of the
    /// number of samples, a label is out of range, or an output is NaN.</exception>
    public ClassificationMetrics(ReadOnlySpan<float> outputs, ReadOnlySpan<int> labels, double threshold = 0.5)
    {
        if (labels.Length == 0)
        {
            throw new ArgumentException("Metrics need at least one sample.", nameof(labels));
        }

        _outputSize = outputs.Length / labels.Length;
        if (_outputSize == 0 || outputs.Length % labels.Length != 0)
        {
            throw new ArgumentException($"{outputs.Length} outputs are not a positive multiple of {labels.Length} samples.", nameof(outputs));
        }

        int classes = Math.Max(2, _outputSize);
        LabelCheck.ThrowIfOutOfRange(labels, classes, nameof(labels));
        ThrowIfNaN(outputs);
        _outputs = outputs.ToArray();
        _labels = labels.ToArray();
        _ranks = new int[classes];
        int[] predicted = new int[labels.Length];
        for (int i = 0; i < predicted.Length; i++)
        {
            ReadOnlySpan<float> row = OutputsOf(i);
            predicted[i] = row.Length == 1 ? PredictedClass.Of(row[0], (float)threshold) : PredictedClass.Of(row);
            _ranks[_outputSize > 1 ? Rank(row, labels[i]) : predicted[i] == labels[i] ? 0 : 1]++;
        }

        Confusion = ConfusionMatrix.Of(labels, predicted, classes);
    }

    /// <summary>The number of samples.</summary>
    public int Count => Confusion.Count;

    /// <summary>The number of classes, at least 2.</summary>
    public int Classes => Confusion.Classes;

    /// <summary>The confusion matrix.</summary>
    public ConfusionMatrix Confusion { get; }

    /// <summary>The fraction of samples classified correctly.</summary>
    public double Accuracy => Confusion.Accuracy;

    /// <summary>The mean precision of the classes that occur in the labels or the predictions.</summary>
    public double MacroPrecision => Confusion.MacroPrecision;

    /// <summary>The mean recall of the classes that occur in the labels or the predictions.</summary>
    public double MacroRecall => Confusion.MacroRecall;

    /// <summary>The mean F1 score of the classes that occur in the labels or the predictions.</summary>
    public double MacroF1 => Confusion.MacroF1;

    /// <summary>The mean area under the ROC curve of the classes for which it is defined; NaN if there are none.</summary>
    public double MacroAreaUnderRoc =>
        Enumerable.Range(0, Classes).Select(AreaUnderRoc).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();

    /// <summary>
    /// Returns the top-k accuracy: the fraction of samples whose class is among the k largest outputs; of equal outputs, the first ranks
    /// higher.
    /// </summary>
    /// <param name="k">The number of classes to consider, from 1 to Classes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is out of range.</exception>
    public double TopAccuracy(int k)
    {
        if (k < 1 || k > Classes)
        {
            throw new ArgumentOutOfRangeException(nameof(k), k, $"There are {Classes} classes: k must be from 1 to {Classes}.");
        }

        return (double)_ranks.AsSpan(0, k).ToArray().Sum() / Count;
    }

    /// <summary>Returns the number of samples of a class.</summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="label"/> is out of range.</exception>
    public int Support(int label) => Confusion.Support(label);

    /// <summary>
    /// Returns the precision: the fraction of samples predicted as this class that belong to it; 0 if none was predicted.
    /// </summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="label"/> is out of range.</exception>
    public double Precision(int label) => Confusion.Precision(label);

    /// <summary>Returns the recall: the fraction of this class's samples that were predicted as it; 0 if there are none.</summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="label"/> is out of range.</exception>
    public double Recall(int label) => Confusion.Recall(label);

    /// <summary>
    /// Returns the F1 score: the harmonic mean of precision and recall; 0 if the class occurs neither in the labels nor in the predictions.
    /// </summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="label"/> is out of range.</exception>
    public double F1(int label) => Confusion.F1(label);

    /// <summary>
    /// Returns the area under the ROC curve of one class against the rest: the probability that a sample of the class has a larger output
    /// for it than a sample of another class, with ties counted half. 0.5 is chance, 1 a perfect ranking; NaN if all samples or none belong
    /// to the class.
    /// </summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="label"/> is out of range.</exception>
    public double AreaUnderRoc(int label)
    {
        Support(label);
        float[] scores = new float[Count];
        bool[] isOfClass = new bool[Count];
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = _outputSize > 1 ? OutputsOf(i)[label] : label == 1 ? _outputs[i] : -_outputs[i];
            isOfClass[i] = _labels[i] == label;
        }

        return RocCurve.Area(scores, isOfClass);
    }

    /// <summary>Returns a human-readable table: a row for each class, then the means and the accuracy.</summary>
    /// <param name="names">The names of the classes; if null, their numbers are used.</param>
    /// <exception cref="ArgumentException">The number of names differs from the number of classes.</exception>
    public string Report(IReadOnlyList<string>? names = null)
    {
        if (names != null && names.Count != Classes)
        {
            throw new ArgumentException($"There are {Classes} classes, but {names.Count} names.", nameof(names));
        }

        TextTable table = new("class", "precision", "recall", "F1", "AUROC", "samples");
        for (int i = 0; i < Classes; i++)
        {
            Add(names?[i] ?? TextTable.Count(i), Precision(i), Recall(i), F1(i), AreaUnderRoc(i), Support(i));
        }

        Add("mean", MacroPrecision, MacroRecall, MacroF1, MacroAreaUnderRoc, Count);
        return $"{table}\naccuracy {TextTable.Number(Accuracy)}";

        void Add(string name, double precision, double recall, double f1, double area, int samples) => table.Add(
            name, TextTable.Number(precision), TextTable.Number(recall), TextTable.Number(f1), TextTable.Number(area), TextTable.Count(samples));
    }

    /// <summary>Returns the report, with numbers for class names.</summary>
    public override string ToString() => Report();

    private void ThrowIfNaN(ReadOnlySpan<float> outputs)
    {
        for (int i = 0; i < outputs.Length; i++)
        {
            if (float.IsNaN(outputs[i]))
            {
                throw new ArgumentException(
                    $"Output {i % _outputSize} of sample {i / _outputSize} is NaN, which stands for no class.", nameof(outputs));
            }
        }
    }

    private ReadOnlySpan<float> OutputsOf(int sample) => _outputs.AsSpan(sample * _outputSize, _outputSize);

    /// <summary>Returns the number of outputs that rank above that of a class.</summary>
    private static int Rank(ReadOnlySpan<float> outputs, int label)
    {
        int rank = 0;
        for (int i = 0; i < outputs.Length; i++)
        {
            rank += outputs[i] > outputs[label] || (outputs[i] == outputs[label] && i < label) ? 1 : 0;
        }

        return rank;
    }
}
