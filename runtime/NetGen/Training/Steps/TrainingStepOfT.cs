using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// One training step: prepares the optimizers, computes the gradients, as one batch in stages or in micro-batches, and updates the parameters.
/// </summary>
internal sealed unsafe partial class TrainingStep<TNetwork, TLoss, TOptimizer> : TrainingStep
    where TNetwork : struct, INetworkPasses
    where TLoss : struct, ILoss
    where TOptimizer : struct, IOptimizer
{
    private readonly BatchWorkspace<TNetwork, TLoss> _batch;
    private readonly TensorUpdates<TNetwork, TOptimizer> _updates = new();
    private readonly RunningStatistics<TNetwork> _statistics;
    private readonly MicroBatches<TNetwork, TLoss> _microBatches;
    private readonly Action<int, int> _applyRange;

    // The current step.
    private StepBuffers _buffers;
    private BatchFeed? _feed;
    private PassContext _context;
    private StepKind _kind;

    public TrainingStep(BatchWorkspace<TNetwork, TLoss> batch, AlignedBuffer parameters, int stateCount)
        : base(parameters, stateCount)
    {
        _batch = batch;
        _statistics = new RunningStatistics<TNetwork>(parameters);
        _microBatches = new MicroBatches<TNetwork, TLoss>(batch, parameters);
        _applyRange = ApplyRange;
    }

    /// <inheritdoc/>
    public override string OptimizerName => typeof(TOptimizer).Name;

    /// <inheritdoc/>
    public override float DecisionThreshold => BatchWorkspace<TNetwork, TLoss>.Threshold;

    /// <inheritdoc/>
    public override IBatchWorkspace Batch => _batch;

    /// <summary>The number of samples of the last step that were classified correctly; 0 if the step had no labels to compare.</summary>
    public int Correct { get; private set; }

    /// <summary>Whether the tensors' settings allow <see cref="ExecuteFused"/>, which supports no penalties and limits.</summary>
    public bool MayFuse => _updates.IsPlain;

    /// <summary>Throws if the network is a prediction-only copy.</summary>
    /// <exception cref="InvalidOperationException">The parameters are folded.</exception>
    public static void ThrowIfFolded(AlignedBuffer parameters)
    {
        if (TNetwork.IsFolded(ref parameters.First))
        {
            throw new InvalidOperationException(
                $"The parameters of this {TNetwork.Name} come from Fold, which makes a prediction-only copy: its batch normalizations are folded "
                + "into the layers before them and cannot be trained. Train the original network, and fold it again.");
        }
    }

    /// <inheritdoc/>
    public override LayerInfo? FirstLayerNotFinite(ref float x) =>
        _context.Count > MicroBatches<TNetwork, TLoss>.Largest
            ? _microBatches.FirstLayerNotFinite(ref x, in _context)
            : FiniteOutputs.FirstLayerWithout(TNetwork.Layers, _batch.Workspace, _context.Count);

    /// <inheritdoc/>
    public override int ThreadsFor(int samples) => UsefulThreads.ForStep<TNetwork>(samples);

    /// <inheritdoc/>
    public override void Measure(GradientNorms norms) => IsWorkspaceSpoiled |= !norms.Record(Gradients, _updates.Trains);

    /// <inheritdoc/>
    public override long[] StepsOfTensors(long steps) => _updates.StepsOfTensors(steps);

    /// <inheritdoc/>
    public override void SetStepsOfTensors(ReadOnlySpan<long> ofTensors, long steps) => _updates.SetStepsOfTensors(ofTensors, steps);

    /// <inheritdoc/>
    public override void FollowStatistics() => _statistics.Follow();

    /// <inheritdoc/>
    public override void ApplyGradients(bool follow = true)
    {
        if (follow)
        {
            _statistics.Follow();
        }

        ApplyRange(0, TNetwork.ParameterLength);
        _updates.LimitNorms(Parameters);
    }

    /// <summary>Prepares the optimizer of each tensor for a step.</summary>
    public void Prepare(in TOptimizer optimizer, long step, ParameterSettings parameters)
    {
        ThrowIfFolded(Parameters);
        if (_updates.Read(parameters, step - 1))
        {
            _statistics.ReadSettings(parameters);
        }

        _updates.Prepare(in optimizer, step);
    }

    /// <summary>
    /// Executes the step, whose weights are in the workspace. Returns the sum of the losses; if it is not finite, nothing has been updated.
    /// </summary>
    /// <param name="batch">The batch.</param>
    /// <param name="kind">How the gradients are handled.</param>
    /// <param name="context">The context of the pass.</param>
    /// <param name="threads">The number of threads that share the step; null to choose it from the amount of work.</param>
    public double Execute(in StepBatch batch, StepKind kind, in PassContext context, int? threads)
    {
        using ThreadLease lease = ThreadLease.Take(threads, UsefulThreads.ForStep<TNetwork>(context.Count));
        if (IsWorkspaceSpoiled)
        {
            _batch.Workspace.Buffer.Span.Clear();
            _microBatches.Clear();
            IsWorkspaceSpoiled = false;
        }

        fixed (float* x = &batch.Inputs, targets = &batch.Targets, dx = &batch.InputGradients)
        fixed (int* labels = batch.Labels)
        {
            _context = context;
            _kind = kind;
            _feed = batch.Feed;
            _buffers = new StepBuffers
            {
                X = x,
                Targets = targets,
                InputGradients = dx,
                Labels = labels,
            };
            double loss = context.Count > MicroBatches<TNetwork, TLoss>.Largest
                ? ExecuteInMicroBatches(lease.Threads, batch.KeepsValues)
                : ExecuteInStages(lease.Threads);

            // A feed holds the data set, which a trainer must not keep alive.
            _feed = null;
            return loss;
        }
    }

    /// <summary>
    /// Executes the whole update of a small batch in one pass, for networks and losses that support it. Returns the sum of the losses; if
    /// it is not finite, nothing has been updated.
    /// </summary>
    /// <param name="x">The inputs: [count x InputSize].</param>
    /// <param name="targets">The targets: [count x OutputSize].</param>
    /// <param name="count">The number of samples, at most FusedSamples.</param>
    public double ExecuteFused(ref float x, ref float targets, int count)
    {
        _batch.Keep(0);
        UpdatePlan<TOptimizer> plan = _updates.Plan(State);
        return count == 4
            ? TNetwork.FusedStep<FourSamples, TLoss, TOptimizer>(ref Parameters.First, ref x, ref targets, count, _batch.Loss, in plan)
            : TNetwork.FusedStep<FewSamples, TLoss, TOptimizer>(ref Parameters.First, ref x, ref targets, count, _batch.Loss, in plan);
    }

    /// <summary>Executes the step micro-batch by micro-batch, and updates the parameters at the end.</summary>
    private double ExecuteInMicroBatches(int threads, bool keepsValues)
    {
        double loss = _microBatches.Compute(
            in _buffers, _feed, Gradients, _updates.Trains, LowestLayer, keepsValues, in _context, _kind == StepKind.Update ? _applyRange : null, threads);
        Correct = _microBatches.Correct;
        IsWorkspaceSpoiled = !double.IsFinite(loss);
        if (!IsWorkspaceSpoiled && _kind == StepKind.Update)
        {
            _updates.LimitNorms(Parameters);
        }

        return loss;
    }

    private void ApplyRange(int first, int last) => _updates.Apply(Parameters, Gradients, State, first, last);

    /// <summary>The lowest layer whose gradient is needed; 0 if that of the inputs is.</summary>
    private int LowestLayer => _buffers.InputGradients == null ? _updates.LowestLayer : 0;
}
