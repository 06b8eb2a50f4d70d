using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// One training step in two stages, each divided into shares for several threads: first by samples, from the inputs to the gradients of all
/// weighted sums, then by weights, from there to the new parameters. No sum is divided among shares.
/// </summary>
internal sealed unsafe class TrainingStep<TNetwork, TLoss, TOptimizer> : TrainingStep, IDivisibleWork
    where TNetwork : struct, INetworkPasses
    where TLoss : struct, ILoss
    where TOptimizer : struct, IOptimizer
{
    // Weight shares per thread: a thread that finishes early, because another processor was disturbed, takes one more.
    private const int SharesOfThread = 4;

    private readonly BatchWorkspace<TNetwork, TLoss> _batch;
    private readonly WorkTeam _team = new();
    private readonly TensorUpdates<TNetwork, TOptimizer> _updates = new();
    private readonly StoreGradient[] _stores = new StoreGradient[TNetwork.Layout.Length];
    private readonly AlignedBuffer?[] _scratch = new AlignedBuffer?[WorkTeam.MaxThreads];
    private readonly RunningStatistics<TNetwork> _statistics;
    private readonly MicroBatches<TNetwork, TLoss> _microBatches;

    // The current step.
    private StepBuffers _buffers;
    private PassContext _context;
    private StepKind _kind;
    private int _stage;

    public TrainingStep(BatchWorkspace<TNetwork, TLoss> batch, AlignedBuffer parameters, int stateCount)
        : base(parameters, stateCount)
    {
        _batch = batch;
        _statistics = new RunningStatistics<TNetwork>(parameters);
        _microBatches = new MicroBatches<TNetwork, TLoss>(batch, parameters);
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

    /// <summary>The number of stages before that of the weights, which are divided by samples.</summary>
    private static int SampleStages => 2 * TNetwork.Barriers + 1;

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

        _updates.Apply(Parameters, Gradients, State);
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
            _buffers = new StepBuffers
            {
                X = x,
                Targets = targets,
                InputGradients = dx,
                Labels = labels,
            };
            return context.Count > MicroBatches<TNetwork, TLoss>.Largest ? ExecuteInMicroBatches(lease.Threads) : ExecuteInStages(lease.Threads);
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

    /// <inheritdoc/>
    public void DoShare(int share, int shares, int worker)
    {
        if (_stage == SampleStages)
        {
            UpdateWeights(share, shares, worker);
        }
        else
        {
            PropagateSamples(share, shares, worker);
        }
    }

    /// <summary>Executes the step micro-batch by micro-batch, and updates the parameters at the end.</summary>
    private double ExecuteInMicroBatches(int threads)
    {
        _batch.Keep(0);
        double loss = _microBatches.Compute(in _buffers, Gradients, _updates.Trains, LowestLayer, in _context, threads);
        Correct = _microBatches.Correct;
        IsWorkspaceSpoiled = !double.IsFinite(loss);
        if (!IsWorkspaceSpoiled && _kind == StepKind.Update)
        {
            ApplyGradients();
        }

        return loss;
    }

    /// <summary>Executes the step stage by stage, each for the whole batch.</summary>
    private double ExecuteInStages(int threads)
    {
        int count = _context.Count;
        _batch.ReserveWorkspace(count);
        _batch.Keep(count, LowestLayer);
        if (_kind == StepKind.StoreGradients)
        {
            Gradients.Span.Clear();
        }

        // For all helpers that may take part, so that a later step allocates nothing even if a helper is late in the first step.
        for (int worker = 0; worker < threads; worker++)
        {
            _scratch[worker] ??= new AlignedBuffer(TNetwork.BackwardScratch);
        }

        int chunks = (count + BatchWorkspace<TNetwork, TLoss>.ChunkRows - 1) / BatchWorkspace<TNetwork, TLoss>.ChunkRows;
        int helpers = threads - 1;
        for (_stage = 0; _stage < SampleStages; _stage++)
        {
            _team.Run(this, Math.Min(threads, chunks), helpers);
            if (_stage < SampleStages - 1)
            {
                TNetwork.Combine(
                    ref Parameters.First, ref *_buffers.X, ref _batch.Workspace.First, _batch.Workspace.Capacity, _stage, in _context);
            }
        }

        double loss = _batch.LossSum(count);
        IsWorkspaceSpoiled = !double.IsFinite(loss);
        if (IsWorkspaceSpoiled && _kind == StepKind.Update)
        {
            return loss;
        }

        _team.Run(this, helpers == 0 ? 1 : SharesOfThread * threads, helpers);
        Correct = _buffers.Labels == null
            ? 0
            : BatchWorkspace<TNetwork, TLoss>.CountCorrect(_batch.Workspace, new ReadOnlySpan<int>(_buffers.Labels, count), first: 0);
        _statistics.Take(ref _batch.Workspace.First, _batch.Workspace.Capacity, count);
        if (_kind == StepKind.Update)
        {
            _statistics.Follow();
            _updates.LimitNorms(Parameters);
        }

        return loss;
    }

    /// <summary>
    /// Computes a share of the samples, in whole chunks, from the inputs to the gradients of all weighted sums. Where layers need the whole
    /// batch, it computes only the current stage: the forward stages one by one, the last of them with the loss and the backward pass to
    /// the last of these layers.
    /// </summary>
    private void PropagateSamples(int share, int shares, int worker)
    {
        const int ChunkRows = BatchWorkspace<TNetwork, TLoss>.ChunkRows;
        int count = _context.Count;
        int chunks = (count + ChunkRows - 1) / ChunkRows;
        int first = chunks * share / shares * ChunkRows;
        int last = Math.Min(count, chunks * (share + 1) / shares * ChunkRows);
        PassWorkspace workspace = _batch.Workspace;
        ref float x = ref *_buffers.X;
        if (_stage < TNetwork.Barriers)
        {
            TNetwork.TrainForward(ref Parameters.First, ref x, ref workspace.First, workspace.Capacity, first, last, _context.WithStage(_stage));
            return;
        }

        PassContext context = _context.WithStage(2 * TNetwork.Barriers - _stage);
        if (_stage == TNetwork.Barriers)
        {
            if (_buffers.Targets != null)
            {
                _batch.SetTargets(_buffers.Targets, first, last);
            }

            _batch.ForwardAndLoss(ref Parameters.First, ref x, workspace, first, last, in context);
        }

        TNetwork.Backward(
            ref Parameters.First, ref x, ref workspace.First, workspace.Capacity, first, last, TLoss.GradientIsOnLogits, LowestLayer,
            ref *_buffers.InputGradients, ref _scratch[worker]!.First, in context);
    }

    /// <summary>The lowest layer whose gradient is needed; 0 if that of the inputs is.</summary>
    private int LowestLayer => _buffers.InputGradients == null ? _updates.LowestLayer : 0;

    /// <summary>Computes a share of the weights, from the gradients of weighted sums to the new parameters.</summary>
    private void UpdateWeights(int share, int shares, int worker)
    {
        if (_kind == StepKind.StoreGradients)
        {
            ComputeGradients(
                new UpdatePlan<StoreGradient>(_updates.Trains, _stores, ref Gradients.First, TNetwork.ParameterLength), share, shares, worker);
        }
        else if (_updates.IsPenalized)
        {
            ComputeGradients(_updates.PenalizedPlan(State), share, shares, worker);
        }
        else
        {
            ComputeGradients(_updates.Plan(State), share, shares, worker);
        }
    }

    private void ComputeGradients<T>(in UpdatePlan<T> plan, int share, int shares, int worker)
        where T : struct, IOptimizer =>
        TNetwork.Gradients(
            ref Parameters.First, ref *_buffers.X, ref _batch.Workspace.First, _batch.Workspace.Capacity, _context.Count, in plan, share, shares,
            ref _scratch[worker]!.First);
}
