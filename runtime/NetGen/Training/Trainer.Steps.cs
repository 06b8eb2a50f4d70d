using NetGen.CompilerServices;

namespace NetGen;

public sealed partial class Trainer<TNetwork, TLoss, TOptimizer>
{
    private int _accumulationSteps = 1;

    // The batches whose gradients wait for the step, what their samples count for, and the sum of their gradients, each times what its batch counts for.
    private int _accumulated;
    private double _accumulatedWeight;
    private AlignedBuffer? _accumulator;

    private float[] _classWeights = [];

    // Whether steps store their gradients before they apply them: a fused update has no place for what is to be done in between.
    private bool _storesGradients;

    // Whether a tiny network may take its fused step, as far as it is known here.
    private bool _mayFuse = true;

    /// <summary>
    /// How many batches go into one step of the optimizer; 1 at first. Their gradients are put together as those of one batch of all their samples,
    /// for batches larger than memory allows. An epoch's last step takes what is left.
    /// </summary>
    /// <remarks><see cref="Step"/> counts steps of the optimizer. Batch normalisation sees each batch by itself. Setting it drops what has been
    /// accumulated.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int AccumulationSteps
    {
        get => _accumulationSteps;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _accumulationSteps = value;
            _accumulated = 0;
            ChooseKind();
        }
    }

    /// <summary>
    /// What a sample of each class counts for, times its own weight if it has one; null, as at first, for 1 each. The loss of a batch is the mean
    /// weighted so, as PyTorch's <c>CrossEntropyLoss(weight=...)</c> has it. Evaluation does not use them.
    /// </summary>
    /// <exception cref="ArgumentException">There are not as many as classes (2 for a single output), or one is negative or not finite.</exception>
    public float[]? ClassWeights
    {
        get => _classWeights.Length == 0 ? null : [.. _classWeights];
        set
        {
            int classes = Math.Max(2, TNetwork.OutputSize);
            if (value != null && value.Length != classes)
            {
                throw new ArgumentException($"{TNetwork.Name} tells {classes} classes apart, but there are {value.Length} weights.", nameof(value));
            }

            SampleWeights.ThrowIfImpossible(value, nameof(value));
            _classWeights = [.. value ?? []];
            ChooseKind();
        }
    }

    private void ChooseKind()
    {
        _storesGradients = _recordsNorms || _clipping != GradientClipping.None || _accumulationSteps > 1;
        _mayFuse = !_storesGradients && _classWeights.Length == 0;
    }

    private void SetWeights(int count, ReadOnlySpan<float> weights, ReadOnlySpan<int> labels)
    {
        if (_classWeights.Length > 0 && labels.IsEmpty)
        {
            throw new InvalidOperationException(
                "ClassWeights are set, but the samples have target values: only class labels say which weight a sample has.");
        }

        _pass.SetWeights(count, weights, _classWeights, labels);
    }

    /// <summary>
    /// Adds the stored gradients to those of the batches before. When there are enough for a step, the gradients are the mean of all, and it returns
    /// true.
    /// </summary>
    private bool Accumulate()
    {
        if (_accumulationSteps == 1)
        {
            return true;
        }

        _accumulator ??= new AlignedBuffer(TNetwork.ParameterLength);
        if (_accumulated == 0)
        {
            _accumulator.Span.Clear();
            _accumulatedWeight = 0;
        }

        Averaging.Add(ref _accumulator.First, ref _step.Gradients.First, (float)_pass.WeightSum, TNetwork.ParameterLength);
        _accumulatedWeight += _pass.WeightSum;
        _accumulated++;
        if (_accumulated < _accumulationSteps)
        {
            _step.FollowStatistics();
            return false;
        }

        TakeAccumulated();
        return true;
    }

    private void TakeAccumulated()
    {
        _accumulator!.Span.CopyTo(_step.Gradients.Span);
        Clipping.Scale(
            ref _step.Gradients.First, _accumulatedWeight > 0 ? (float)(1 / _accumulatedWeight) : 0, TNetwork.ParameterLength);
        _accumulated = 0;
    }

    /// <summary>Takes a step with what has been accumulated.</summary>
    private void FlushAccumulated()
    {
        TakeAccumulated();
        Prepare();
        ClipGradients();
        _step.ApplyGradients(follow: false);
        Finish();
    }
}
