using NetGen.CompilerServices;

namespace NetGen;

// A batch in two stages, each divided into shares for several threads: first by samples, from the inputs to the gradients of all weighted sums, then by
// weights, from there to the new parameters. No sum is divided among shares.
internal sealed unsafe partial class TrainingStep<TNetwork, TLoss, TOptimizer> : IDivisibleWork
{
    // Weight shares per thread: a thread that finishes early, because another processor was disturbed, takes one more.
    private const int SharesOfThread = 4;

    private readonly WorkTeam _team = new();
    private readonly AlignedBuffer?[] _scratch = new AlignedBuffer?[WorkTeam.MaxThreads];
    private readonly StoreGradient[] _stores = new StoreGradient[TNetwork.Layout.Length];

    // The stage of the current step.
    private int _stage;

    /// <summary>The number of stages before that of the weights, which are divided by samples.</summary>
    private static int SampleStages => 2 * TNetwork.Barriers + 1;

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
        if (_stage == 0)
        {
            _feed?.PrepareInputs(first, last);
        }

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
