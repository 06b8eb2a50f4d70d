using System.Runtime.CompilerServices;
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

    // The current step. Execute pins the inputs for its duration.
    private float* _x;
    private float* _dx;
    private PassContext _context;
    private StepKind _kind;
    private int _stage;

    public TrainingStep(BatchWorkspace<TNetwork, TLoss> batch, AlignedBuffer parameters, int stateCount)
        : base(parameters, stateCount)
    {
        _batch = batch;
        _statistics = new RunningStatistics<TNetwork>(parameters);
    }

    /// <inheritdoc/>
    public override string OptimizerName => typeof(TOptimizer).Name;

    /// <inheritdoc/>
    public override float DecisionThreshold => BatchWorkspace<TNetwork, TLoss>.Threshold;

    /// <inheritdoc/>
    public override IBatchWorkspace Batch => _batch;

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
    /// Executes the step, whose targets and weights are in the workspace. Returns the sum of the losses; if it is not finite, nothing has
    /// been updated.
    /// </summary>
    /// <param name="x">The inputs: [count x InputSize].</param>
    /// <param name="dx">Receives the gradients of the inputs, [count x InputSize]; or a null reference.</param>
    /// <param name="kind">How the gradients are handled.</param>
    /// <param name="context">The context of the pass.</param>
    /// <param name="threads">The number of threads that share the step; null to choose it from the amount of work.</param>
    public double Execute(ref float x, ref float dx, StepKind kind, in PassContext context, int? threads)
    {
        int count = context.Count;
        _batch.Keep(count, Unsafe.IsNullRef(ref dx) ? _updates.LowestLayer : 0);
        using ThreadLease lease = ThreadLease.Take(threads, UsefulThreads.ForStep<TNetwork>(count));
        _context = context;
        _kind = kind;
        if (IsWorkspaceSpoiled)
        {
            _batch.Workspace.Span.Clear();
            IsWorkspaceSpoiled = false;
        }

        if (kind == StepKind.StoreGradients)
        {
            Gradients.Span.Clear();
        }

        double loss;

        // For all helpers that may take part, so that a later step allocates nothing even if a helper is late in the first step.
        for (int worker = 0; worker < lease.Threads; worker++)
        {
            _scratch[worker] ??= new AlignedBuffer(TNetwork.BackwardScratch);
        }

        fixed (float* inputs = &x, inputGradients = &dx)
        {
            _x = inputs;
            _dx = inputGradients;
            int chunks = (count + BatchWorkspace<TNetwork, TLoss>.ChunkRows - 1) / BatchWorkspace<TNetwork, TLoss>.ChunkRows;
            int helpers = lease.Threads - 1;
            for (_stage = 0; _stage < SampleStages; _stage++)
            {
                _team.Run(this, Math.Min(lease.Threads, chunks), helpers);
                if (_stage < SampleStages - 1)
                {
                    TNetwork.Combine(ref Parameters.First, ref x, ref _batch.Workspace.First, _batch.Capacity, _stage, in _context);
                }
            }

            loss = _batch.LossSum(count);
            IsWorkspaceSpoiled = !double.IsFinite(loss);
            if (IsWorkspaceSpoiled && kind == StepKind.Update)
            {
                return loss;
            }

            _team.Run(this, helpers == 0 ? 1 : SharesOfThread * lease.Threads, helpers);
        }

        _statistics.Take(ref _batch.Workspace.First, _batch.Capacity, count);
        if (kind == StepKind.Update)
        {
            _statistics.Follow();
            _updates.LimitNorms(Parameters);
        }

        return loss;
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
        ref float workspace = ref _batch.Workspace.First;
        if (_stage < TNetwork.Barriers)
        {
            TNetwork.TrainForward(ref Parameters.First, ref *_x, ref workspace, _batch.Capacity, first, last, _context.WithStage(_stage));
            return;
        }

        PassContext context = _context.WithStage(2 * TNetwork.Barriers - _stage);
        if (_stage == TNetwork.Barriers)
        {
            _batch.ForwardAndLoss(ref Parameters.First, ref *_x, first, last, in context);
        }

        TNetwork.Backward(
            ref Parameters.First, ref *_x, ref workspace, _batch.Capacity, first, last, TLoss.GradientIsOnLogits,
            _dx == null ? _updates.LowestLayer : 0, ref *_dx, ref _scratch[worker]!.First, in context);
    }

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
            ref Parameters.First, ref *_x, ref _batch.Workspace.First, _batch.Capacity, _context.Count, in plan, share, shares,
            ref _scratch[worker]!.First);
}
