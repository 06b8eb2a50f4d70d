using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Trains one network: it owns what exists for training alone, such as gradients, the activations kept for backpropagation, and the optimizer's
/// state. Get one by <c>network.Trainer(loss, optimizer)</c>.
/// </summary>
/// <remarks>A trainer is for one thread at a time. Predictions with its network may run meanwhile; they see a mixture of two steps.</remarks>
/// <typeparam name="TNetwork">The network's struct of sizes and passes.</typeparam>
/// <typeparam name="TLoss">The loss.</typeparam>
/// <typeparam name="TOptimizer">The optimizer.</typeparam>
public sealed partial class Trainer<TNetwork, TLoss, TOptimizer>
    where TNetwork : struct, INetworkPasses
    where TLoss : struct, ILoss
    where TOptimizer : struct, IOptimizer
{
    private readonly BatchWorkspace<TNetwork, TLoss> _pass;
    private readonly TrainingStep<TNetwork, TLoss, TOptimizer> _step;
    private readonly Evaluator<TNetwork, TLoss> _evaluator;
    private readonly AlignedBuffer _parameters;
    private readonly DecisionRule _decision;
    private int _seed;
    private TOptimizer _optimizer;
    private int? _threads;

    /// <summary>Prepares to train a network.</summary>
    /// <param name="network">The network; its parameters are trained in place.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="seed">Decides the order of samples in Fit, and what dropout drops.</param>
    /// <exception cref="ArgumentException">The loss does not fit the activation of the network's last layer.</exception>
    /// <exception cref="InvalidOperationException">The network is a copy for predictions, made by Fold.</exception>
    public Trainer(INetwork<TNetwork> network, TLoss loss, TOptimizer optimizer, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(network);
        _pass = new BatchWorkspace<TNetwork, TLoss>(loss);
        _parameters = network.Memory.Parameters;
        _decision = network.Memory.Decision;
        TrainingStep<TNetwork, TLoss, TOptimizer>.ThrowIfFolded(_parameters);
        _optimizer = optimizer;
        _seed = seed;
        ParameterSettings = new ParameterSettings(TNetwork.Layout);
        _step = new TrainingStep<TNetwork, TLoss, TOptimizer>(_pass, _parameters, optimizer.StateCount);
        _evaluator = new Evaluator<TNetwork, TLoss>(_pass);
    }

    /// <summary>How each tensor is trained: whether at all, with which factor on the learning rate, penalties and limit.</summary>
    public ParameterSettings ParameterSettings { get; }

    /// <summary>The steps taken.</summary>
    public long Step { get; private set; }

    /// <summary>The optimizer's learning rate, which a <see cref="Schedule"/> multiplies; it may be changed between steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The optimizer refuses the value.</exception>
    public double LearningRate
    {
        get => _optimizer.LearningRate;
        set => _optimizer.LearningRate = value;
    }

    /// <summary>
    /// The number of threads that share a step or an evaluation. Null, as at first: chosen by the size of the work, up to the number of processors,
    /// which calls that choose for themselves at the same time share; 1 for small steps. It changes the speed, not a bit of the result.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or greater than 64.</exception>
    public int? Threads
    {
        get => _threads;
        set
        {
            ThreadChoice.ThrowIfImpossible(value, nameof(value));
            _threads = value;
        }
    }

    /// <summary>
    /// Whether inputs and targets are checked for NaN and infinities before a step changes anything; off at first, since it takes time.
    /// </summary>
    public bool ChecksFinite { get; set; }

    /// <summary>One step on one batch: forward, loss, backpropagation, update. Allocates nothing once a batch as large has been seen.</summary>
    /// <param name="inputs">[samples x InputSize].</param>
    /// <param name="targets">[samples x OutputSize].</param>
    /// <returns>The mean loss of the batch, before the update.</returns>
    /// <exception cref="ArgumentException">The batch is empty, the lengths do not fit, or a value is not finite and
    /// <see cref="ChecksFinite"/> is set; nothing has changed.</exception>
    /// <exception cref="InvalidOperationException"><see cref="ClassWeights"/> are set, which need labels; nothing has changed.</exception>
    /// <exception cref="TrainingDivergedException">The loss is not finite, or the norm of the gradients is limited and not finite; nothing has been
    /// learned from this batch.</exception>
    public float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        int count = CheckBatch(inputs, targets);
        Prepare();
        return TLoss.IsElementwise && count <= TNetwork.FusedSamples && _mayFuse && _step.MayFuse
            ? UpdateFused(inputs, targets, count)
            : Update(inputs, targets, weights: default, count);
    }

    /// <summary>One step on one batch whose samples do not count alike.</summary>
    /// <param name="inputs">[samples x InputSize].</param>
    /// <param name="targets">[samples x OutputSize].</param>
    /// <param name="weights">[samples]: what each counts for, a finite number of at least 0.</param>
    /// <returns>The mean loss of the batch, weighted by these, before the update.</returns>
    /// <exception cref="ArgumentException">The batch is empty, the lengths do not fit, a weight is negative or not finite, or a value is not finite
    /// and <see cref="ChecksFinite"/> is set; nothing has changed.</exception>
    /// <exception cref="InvalidOperationException"><see cref="ClassWeights"/> are set, which need labels; nothing has changed.</exception>
    /// <exception cref="TrainingDivergedException">The loss is not finite, or the norm of the gradients is limited and not finite; nothing has been
    /// learned from this batch.</exception>
    public float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights)
    {
        int count = CheckBatch(inputs, targets);
        CheckWeights(count, weights);
        Prepare();
        return Update(inputs, targets, weights, count);
    }

    /// <summary>One step on one batch with class labels.</summary>
    /// <param name="inputs">[samples x InputSize].</param>
    /// <param name="labels">[samples]: the classes, from 0 to OutputSize - 1; 0 or 1 for a network with one output.</param>
    /// <param name="weights">[samples]: what each counts for, a finite number of at least 0, times its class's in <see cref="ClassWeights"/>; empty for
    /// 1 each.</param>
    /// <returns>The mean loss of the batch, weighted by these, before the update.</returns>
    /// <exception cref="ArgumentException">The batch is empty, the lengths do not fit, a label is out of range, a weight is negative or not finite, or
    /// a value is not finite and <see cref="ChecksFinite"/> is set; nothing has changed.</exception>
    /// <exception cref="TrainingDivergedException">The loss is not finite, or the norm of the gradients is limited and not finite; nothing has been
    /// learned from this batch.</exception>
    public float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, ReadOnlySpan<float> weights = default)
    {
        int count = Accept(inputs, labels);
        if (!weights.IsEmpty)
        {
            CheckWeights(count, weights);
        }

        SetWeights(count, weights, labels);
        Prepare();
        return (float)_pass.Mean(Update(ref MemoryMarshal.GetReference(inputs), count));
    }

    /// <summary>Prepares the optimizer for the next step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Prepare()
    {
        _hasGradients = false;
        _decision.LossThreshold = BatchWorkspace<TNetwork, TLoss>.Threshold;
        if (_schedule == null)
        {
            _step.Prepare(in _optimizer, Step + 1, ParameterSettings);
        }
        else
        {
            TOptimizer optimizer = _optimizer;
            optimizer.LearningRate = CurrentLearningRate;
            _step.Prepare(in optimizer, Step + 1, ParameterSettings);
        }
    }

    /// <summary>The step of a tiny network, which neither copies the targets nor keeps activations. Returns the mean loss.</summary>
    private float UpdateFused(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int count)
    {
        double loss = _step.RunFused(ref MemoryMarshal.GetReference(inputs), ref MemoryMarshal.GetReference(targets), count);
        if (!double.IsFinite(loss))
        {
            // Once more the long way, which keeps what shows where it began, and makes 0 of gradients that are next to nothing.
            return Update(inputs, targets, weights: default, count);
        }

        Finish();
        return (float)(loss / count);
    }

    /// <summary>The step with target values, prepared. Returns the mean loss.</summary>
    private float Update(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights, int count)
    {
        SetTargets(targets, count);
        SetWeights(count, weights, labels: default);
        return (float)_pass.Mean(Update(ref MemoryMarshal.GetReference(inputs), count));
    }

    /// <summary>The step itself, prepared, its targets and weights in place. Returns the weighted sum of the losses.</summary>
    private double Update(ref float x, int count)
    {
        StepKind kind = _storesGradients ? StepKind.StoreGradients : StepKind.Update;
        PassContext context = PassContext.Training(count, _seed, Step, _accumulated);
        double loss = _step.Run(ref x, ref Unsafe.NullRef<float>(), kind, in context, _threads);
        if (!double.IsFinite(loss))
        {
            ThrowDiverged(loss, ref x, count);
        }

        if (_storesGradients)
        {
            if (!Accumulate())
            {
                return loss;
            }

            ClipGradients();
            _step.ApplyGradients();
        }

        Finish();
        return loss;
    }

    /// <summary>What follows an update.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Finish()
    {
        Step++;
        if (_averagingDecay is { } decay)
        {
            FollowAverage(decay);
        }
    }
}
