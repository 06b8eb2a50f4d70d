namespace NetGen;

/// <summary>Samples in memory, each with its inputs and either a class label or target values; also a view of some samples of
/// another data set.</summary>
/// <remarks>Immutable and safe for concurrent use, as long as the arrays it was created from are not modified.</remarks>
public sealed partial class Dataset
{
    private readonly SampleInputs _inputs;

    // [Count]: the index in _inputs and _targets of each sample of this view.
    private readonly int[] _rows;

    // [Count], one per sample of this view; null if there are target values instead.
    private readonly int[]? _labels;

    // [all samples x TargetSize]; null if there are labels instead.
    private readonly float[]? _targets;

    // [Count], one per sample of this view; null if all weigh the same.
    private readonly float[]? _weights;

    private Dataset(
        SampleInputs inputs, int inputSize, int[] rows, int[]? labels, int classes, float[]? targets, int targetSize, float[]? weights = null)
    {
        _inputs = inputs;
        _rows = rows;
        _labels = labels;
        _targets = targets;
        _weights = weights;
        InputSize = inputSize;
        Classes = classes;
        TargetSize = targetSize;
    }

    /// <summary>The number of samples, at least 1.</summary>
    public int Count => _rows.Length;

    /// <summary>The number of inputs of a sample.</summary>
    public int InputSize { get; }

    /// <summary>The number of target values of a sample; for labels, the number of classes.</summary>
    public int TargetSize { get; }

    /// <summary>Whether the samples have class labels; otherwise they have target values.</summary>
    public bool HasLabels => _labels is not null;

    /// <summary>The number of classes, at least 2; 0 if the samples have target values.</summary>
    public int Classes { get; }

    /// <summary>The sizes of the samples.</summary>
    internal DatasetShape Shape => new(InputSize, TargetSize, Classes);

    /// <summary>The class labels [Count], each from 0 to Classes - 1.</summary>
    /// <exception cref="InvalidOperationException">The samples have target values instead.</exception>
    public ReadOnlySpan<int> Labels =>
        _labels ?? throw new InvalidOperationException("The samples of this data set have target values, not labels.");

    /// <summary>Whether the samples are weighted; see <see cref="WithWeights"/>.</summary>
    public bool HasWeights => _weights is not null;

    /// <summary>The weight of each sample in training, [Count]; empty if all weigh the same.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>Returns the class label of a sample.</summary>
    /// <param name="index">The index of the sample, from 0 to Count - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <exception cref="InvalidOperationException">The samples have target values instead.</exception>
    public int Label(int index)
    {
        ReadOnlySpan<int> labels = Labels;
        CheckIndex(index);
        return labels[index];
    }

    /// <summary>Throws unless the inputs and target values of all samples are finite.</summary>
    /// <exception cref="InvalidDataException">A value is NaN or infinite; the message names the sample and the input or target.</exception>
    public void CheckFinite()
    {
        for (int i = 0; i < Count; i++)
        {
            int input = _inputs.IndexOfNotFinite(_rows[i]);
            if (input >= 0)
            {
                throw new InvalidDataException($"Input {input} of sample {i} is NaN or infinite.");
            }

            int target = FloatInputs.IndexOfNotFinite(TargetsOf(i));
            if (target >= 0)
            {
                throw new InvalidDataException($"Target {target} of sample {i} is NaN or infinite.");
            }
        }
    }

    // [TargetSize]; empty if there are labels.
    private ReadOnlySpan<float> TargetsOf(int index) =>
        _targets is null ? default : _targets.AsSpan(_rows[index] * TargetSize, TargetSize);

    private void CheckIndex(int index)
    {
        if ((uint)index >= (uint)Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(index), index, $"The data set has {Count} samples: the index must be from 0 to {Count - 1}.");
        }
    }
}
