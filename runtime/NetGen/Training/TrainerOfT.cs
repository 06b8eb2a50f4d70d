using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The <see cref="Trainer"/> of one network, loss and optimizer. The JIT compiles it for exactly these types: sizes are constants and calls
/// are direct, so a step of a tiny network costs no more than its arithmetic. Everything independent of these types is in the base class.
/// </summary>
/// <typeparam name="TNetwork">The struct with the network's sizes and passes.</typeparam>
/// <typeparam name="TLoss">The loss.</typeparam>
/// <typeparam name="TOptimizer">The optimizer.</typeparam>
public sealed partial class Trainer<TNetwork, TLoss, TOptimizer> : Trainer
    where TNetwork : struct, INetworkPasses
    where TLoss : struct, ILoss
    where TOptimizer : struct, IOptimizer
{
    private readonly BatchWorkspace<TNetwork, TLoss> _batch;
    private readonly TrainingStep<TNetwork, TLoss, TOptimizer> _step;
    private readonly Evaluator<TNetwork, TLoss> _evaluator;
    private TOptimizer _optimizer;

    /// <summary>Creates a trainer for a network.</summary>
    /// <param name="network">The network; its parameters are trained in place.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="seed">Determines the order of samples in Fit and which values dropout drops.</param>
    /// <exception cref="ArgumentException">The loss does not fit the activation of the network's last layer.</exception>
    /// <exception cref="InvalidOperationException">The network is a prediction-only copy made by Fold.</exception>
    public Trainer(INetwork<TNetwork> network, TLoss loss, TOptimizer optimizer, int seed = 0)
        : base(NetworkDescription.Of<TNetwork>(), MemoryOf(network), seed)
    {
        _batch = new BatchWorkspace<TNetwork, TLoss>(loss);
        TrainingStep<TNetwork, TLoss, TOptimizer>.ThrowIfFolded(Parameters);
        _optimizer = optimizer;
        _step = new TrainingStep<TNetwork, TLoss, TOptimizer>(_batch, Parameters, optimizer.StateCount);
        _evaluator = new Evaluator<TNetwork, TLoss>(_batch);
    }

    /// <inheritdoc/>
    public override double LearningRate
    {
        get => _optimizer.LearningRate;
        set => _optimizer.LearningRate = value;
    }

    /// <inheritdoc/>
    private protected override TrainingStep TrainingStep => _step;

    /// <inheritdoc/>
    public override float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        int count = CheckBatch(inputs, targets);
        Prepare();
        return TLoss.IsElementwise && count <= TNetwork.FusedSamples && MayFuse
            ? UpdateFused(inputs, targets, count)
            : Update(inputs, targets, weights: default, count);
    }

    /// <inheritdoc/>
    public override float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights)
    {
        int count = CheckBatch(inputs, targets);
        CheckWeights(count, weights);
        Prepare();
        return Update(inputs, targets, weights, count);
    }

    /// <inheritdoc/>
    public override float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, ReadOnlySpan<float> weights = default)
    {
        int count = Accept(inputs, labels);
        if (!weights.IsEmpty)
        {
            CheckWeights(count, weights);
        }

        SetWeights(count, weights, labels);
        Prepare();
        return (float)_batch.Mean(Update(new StepBatch(ref MemoryMarshal.GetReference(inputs)), count));
    }

    /// <inheritdoc/>
    public override float ComputeGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> inputGradients = default)
    {
        CheckInputGradients(inputs, inputGradients);
        int count = CheckBatch(inputs, targets);
        _batch.Reserve(count);
        StepBatch batch = new(ref MemoryMarshal.GetReference(inputs))
        {
            Targets = ref MemoryMarshal.GetReference(targets),
            InputGradients = ref ReferenceOrNull(inputGradients),
            KeepsValues = true,
        };
        return StoreGradients(in batch, count);
    }

    /// <inheritdoc/>
    public override float ComputeGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, Span<float> inputGradients = default)
    {
        CheckInputGradients(inputs, inputGradients);
        int count = Accept(inputs, labels);
        StepBatch batch = new(ref MemoryMarshal.GetReference(inputs))
        {
            InputGradients = ref ReferenceOrNull(inputGradients),
            KeepsValues = true,
            Labels = labels,
        };
        return StoreGradients(in batch, count);
    }

    /// <inheritdoc/>
    private protected override BatchResult TrainBatch(BatchFeed feed)
    {
        int count = feed.Count;
        feed.CopyTargets(_batch.Targets.Span, TNetwork.OutputSize, TNetwork.OutputStride);
        ReadOnlySpan<int> labels = feed.Labels;
        SetWeights(count, feed.Weights, labels);
        Prepare();
        double loss = Update(new StepBatch(ref feed.Inputs) { Feed = feed, Labels = labels }, count);
        return new BatchResult(count, _batch.WeightSum, loss, _step.Correct);
    }

    /// <inheritdoc/>
    private protected override Evaluation Evaluate(AlignedBuffer parameters, Dataset data) => _evaluator.Evaluate(parameters, data, Threads);

    /// <inheritdoc/>
    private protected override Evaluation Evaluate(AlignedBuffer parameters, StreamedDataset data) =>
        new StreamEvaluator<TNetwork, TLoss>(_batch).Evaluate(parameters, data, Threads);

    /// <inheritdoc/>
    private protected override void ThrowIfRefused(double learningRate)
    {
        TOptimizer optimizer = _optimizer;
        optimizer.LearningRate = learningRate;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected override void Prepare()
    {
        HasGradients = false;
        Decision.LossThreshold = BatchWorkspace<TNetwork, TLoss>.Threshold;
        if (LearningRatePlan.Schedule == null)
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

    /// <summary>Returns the first float of a span; a null reference if the span is empty.</summary>
    private static ref float ReferenceOrNull(Span<float> span) =>
        ref span.IsEmpty ? ref Unsafe.NullRef<float>() : ref MemoryMarshal.GetReference(span);

    private static NetworkMemory MemoryOf(INetwork<TNetwork> network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return network.Memory;
    }
}
