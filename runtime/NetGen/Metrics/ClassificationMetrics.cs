using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// How well a network tells classes apart: <c>net.Classification(test)</c>. Shares are from 0 to 1, and those of nothing are 0, as in scikit-learn.
/// </summary>
public sealed class ClassificationMetrics
{
    private readonly float[] _outputs;
    private readonly int[] _labels;
    private readonly int _outputSize;

    // [k]: the samples that k outputs keep from being classified rightly.
    private readonly int[] _ranks;

    /// <summary>Judges the outputs of a network.</summary>
    /// <param name="outputs">[samples x outputs], at least one sample; with one output, 1 stands for class 1 and 0 for class 0.</param>
    /// <param name="labels">[samples]: the true classes.</param>
    /// <param name="threshold">Above it a single output says class 1: 0.5 for probabilities, 0 for logits. With several outputs without effect.</param>
    /// <exception cref="ArgumentException">There are no samples, the outputs are not as many for each sample, a label is of no class, or an
    /// output is NaN.</exception>
    public ClassificationMetrics(ReadOnlySpan<float> outputs, ReadOnlySpan<int> labels, double threshold = 0.5)
    {
        if (labels.Length == 0)
        {
            throw new ArgumentException("There are no samples; metrics take at least one.", nameof(labels));
        }

        _outputSize = outputs.Length / labels.Length;
        if (_outputSize == 0 || outputs.Length % labels.Length != 0)
        {
            throw new ArgumentException($"{outputs.Length} outputs are not as many for each of {labels.Length} samples.", nameof(outputs));
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

    /// <summary>How often samples of each class were taken for which.</summary>
    public ConfusionMatrix Confusion { get; }

    /// <summary>The share of samples whose class is predicted rightly.</summary>
    public double Accuracy => Confusion.Accuracy;

    /// <summary>The mean precision of the classes that there are samples or predictions of.</summary>
    public double MacroPrecision => Confusion.MacroPrecision;

    /// <summary>The mean recall of the classes that there are samples or predictions of.</summary>
    public double MacroRecall => Confusion.MacroRecall;

    /// <summary>The mean F1 of the classes that there are samples or predictions of.</summary>
    public double MacroF1 => Confusion.MacroF1;

    /// <summary>The mean area under the ROC curve of the classes where it is defined; NaN if it is nowhere.</summary>
    public double MacroAreaUnderRoc =>
        Enumerable.Range(0, Classes).Select(AreaUnderRoc).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();

    /// <summary>The share of samples whose class is among those with the greatest outputs; of equal ones the first counts as greater.</summary>
    /// <param name="k">How many classes are looked at, from 1 to Classes.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public double TopAccuracy(int k)
    {
        if (k < 1 || k > Classes)
        {
            throw new ArgumentOutOfRangeException(nameof(k), k, $"There are {Classes} classes: k is from 1 to {Classes}.");
        }

        return (double)_ranks.AsSpan(0, k).ToArray().Sum() / Count;
    }

    /// <summary>The samples of a class.</summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public int Support(int label) => Confusion.Support(label);

    /// <summary>The share of the samples taken for a class that are of it; 0 if none was taken for it.</summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Precision(int label) => Confusion.Precision(label);

    /// <summary>The share of the samples of a class that were taken for it; 0 if there are none.</summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Recall(int label) => Confusion.Recall(label);

    /// <summary>The harmonic mean of precision and recall; 0 if the class neither is there nor was predicted.</summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double F1(int label) => Confusion.F1(label);

    /// <summary>
    /// The area under the ROC curve of one class against the rest: the probability that a sample of the class has a greater output for it than
    /// another sample, ties counted half. 0.5 is chance, 1 a perfect order; NaN if all samples or none are of the class.
    /// </summary>
    /// <param name="label">The class, from 0 to Classes - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
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

    /// <summary>A table for people: a row for each class, then the means and the accuracy.</summary>
    /// <param name="names">The names of the classes; without them their numbers.</param>
    /// <exception cref="ArgumentException">There are not as many names as classes.</exception>
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

    /// <summary>The report with numbers for classes.</summary>
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

    /// <summary>How many outputs come before that of a class.</summary>
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
