using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>What a step does with the gradients of the parameters.</summary>
internal enum StepKind
{
    /// <summary>Hands them to the optimizer tile by tile; as a whole they never exist.</summary>
    Update,

    /// <summary>Stores them.</summary>
    StoreGradients,
}

/// <summary>
/// One training step in two stages, each cut into shares for several threads: by samples from the inputs to the gradients on all
/// weighted sums, then by weights from there to the new parameters. No sum is divided among shares.
/// </summary>
internal sealed unsafe class TrainingStep<TNetwork, TLoss, TOptimizer> : IDivisibleWork
    where TNetwork : struct, INetworkPasses
    where TLoss : struct, ILoss
    where TOptimizer : struct, IOptimizer
{
    // Shares of the weights for each thread: whoever is done early, because the other processor was disturbed, takes one more.
    private const int SharesOfThread = 4;

    private readonly BatchWorkspace<TNetwork, TLoss> _pass;
    private readonly AlignedBuffer _parameters;
    private readonly AlignedBuffer _state;
    private readonly WorkTeam _team = new();
    private readonly TensorUpdates<TNetwork, TOptimizer> _updates = new();
    private readonly StoreGradient[] _stores = new StoreGradient[TNetwork.Layout.Length];
    private readonly AlignedBuffer?[] _scratch = new AlignedBuffer?[WorkTeam.MaxThreads];
    private readonly RunningStatistics<TNetwork> _statistics;
    private AlignedBuffer? _gradients;

    // A batch with infinities or NaN has left NaN in the padding of gradients, where passes count on zeros.
    private bool _isWorkspaceSpoilt;

    // The step that is running. The inputs are pinned by Run while it lasts.
    private float* _x;
    private float* _dx;
    private PassContext _context;
    private StepKind _kind;
    private int _stage;

    public TrainingStep(BatchWorkspace<TNetwork, TLoss> pass, AlignedBuffer parameters, int stateCount)
    {
        _pass = pass;
        _parameters = parameters;
        _state = new AlignedBuffer(checked(stateCount * TNetwork.ParameterLength));
        _statistics = new RunningStatistics<TNetwork>(parameters);
    }

    /// <summary>The stages of a step before that of the weights: those that are cut by samples.</summary>
    private static int SampleStages => 2 * TNetwork.Barriers + 1;

    /// <summary>The gradients of the parameters, laid out like them; zero for tensors that are frozen.</summary>
    public AlignedBuffer Gradients => _gradients ??= new AlignedBuffer(TNetwork.ParameterLength);

    /// <summary>What the optimizer remembers: StateCount blocks, each laid out like the parameters.</summary>
    public AlignedBuffer State => _state;

    /// <summary>Refuses a copy for predictions.</summary>
    /// <exception cref="InvalidOperationException">The parameters are folded.</exception>
    public static void ThrowIfFolded(AlignedBuffer parameters)
    {
        if (TNetwork.IsFolded(ref parameters.First))
        {
            throw new InvalidOperationException(
                $"The parameters of this {TNetwork.Name} come from Fold, which makes a copy for predictions: its batch normalisations are folded "
                + "into the layers before them and cannot be trained. Train the network that was folded, and fold it again.");
        }
    }

    /// <summary>Measures the stored gradients of the tensors that are trained.</summary>
    public void Measure(GradientNorms norms) => _isWorkspaceSpoilt |= !norms.Record(Gradients, _updates.Trains);

    /// <summary>Says that passes have gone over numbers that are not finite.</summary>
    public void Spoil() => _isWorkspaceSpoilt = true;

    /// <summary>The steps in which each tensor was trained, out of those that the trainer has taken.</summary>
    public long[] StepsOfTensors(long steps) => _updates.StepsOfTensors(steps);

    /// <summary>Sets them.</summary>
    public void SetStepsOfTensors(ReadOnlySpan<long> ofTensors, long steps) => _updates.SetStepsOfTensors(ofTensors, steps);

    /// <summary>Prepares the optimizer of each tensor for a step.</summary>
    public void Prepare(in TOptimizer optimizer, long step, ParameterSettings parameters)
    {
        ThrowIfFolded(_parameters);
        if (_updates.Read(parameters, step - 1))
        {
            _statistics.ReadSettings(parameters);
        }

        _updates.Prepare(in optimizer, step);
    }

    /// <summary>
    /// Runs the step; its targets and weights are in place. Returns the sum of the losses; if that is not finite, nothing has been updated.
    /// </summary>
    /// <param name="x">[count x InputSize].</param>
    /// <param name="dx">[count x InputSize], written; or a null reference.</param>
    /// <param name="kind">What becomes of the gradients.</param>
    /// <param name="context">What the pass is for.</param>
    /// <param name="threads">How many threads share the step; null: decided here.</param>
    public double Run(ref float x, ref float dx, StepKind kind, in PassContext context, int? threads)
    {
        int count = context.Count;
        _pass.Keep(count, Unsafe.IsNullRef(ref dx) ? _updates.LowestLayer : 0);
        using ThreadLease lease = ThreadLease.Take(threads, UsefulThreads.ForStep<TNetwork>(count));
        _context = context;
        _kind = kind;
        if (_isWorkspaceSpoilt)
        {
            _pass.Workspace.Span.Clear();
            _isWorkspaceSpoilt = false;
        }

        if (kind == StepKind.StoreGradients)
        {
            Gradients.Span.Clear();
        }

        double loss;

        // For all helpers that may come, so that a later step allocates nothing when the first of them is late.
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
                    TNetwork.Combine(ref _parameters.First, ref x, ref _pass.Workspace.First, _pass.Capacity, _stage, in _context);
                }
            }

            loss = _pass.LossSum(count);
            _isWorkspaceSpoilt = !double.IsFinite(loss);
            if (_isWorkspaceSpoilt && kind == StepKind.Update)
            {
                return loss;
            }

            _team.Run(this, helpers == 0 ? 1 : SharesOfThread * lease.Threads, helpers);
        }

        _statistics.Take(ref _pass.Workspace.First, _pass.Capacity, count);
        if (kind == StepKind.Update)
        {
            _statistics.Follow();
            _updates.LimitNorms(_parameters);
        }

        return loss;
    }

    /// <summary>Whether a step may be a <see cref="RunFused"/>, as far as the settings of the tensors go: it knows no penalties and limits.</summary>
    public bool MayFuse => _updates.IsPlain;

    /// <summary>
    /// The whole update of a small batch at once, for networks and losses that have it. Returns the sum of the losses; if that is not finite, nothing
    /// has been updated.
    /// </summary>
    /// <param name="x">[count x InputSize].</param>
    /// <param name="targets">[count x OutputSize].</param>
    /// <param name="count">The number of samples, at most FusedSamples.</param>
    public double RunFused(ref float x, ref float targets, int count)
    {
        _pass.Keep(0);
        UpdatePlan<TOptimizer> plan = _updates.Plan(_state);
        return count == 4
            ? TNetwork.FusedStep<FourSamples, TLoss, TOptimizer>(ref _parameters.First, ref x, ref targets, count, _pass.Loss, in plan)
            : TNetwork.FusedStep<FewSamples, TLoss, TOptimizer>(ref _parameters.First, ref x, ref targets, count, _pass.Loss, in plan);
    }

    /// <inheritdoc/>
    public void DoShare(int share, int shares, int worker)
    {
        if (_stage == SampleStages)
        {
            DoWeights(share, shares, worker);
        }
        else
        {
            DoSamples(share, shares, worker);
        }
    }

    /// <summary>
    /// A share of the samples, in whole chunks, from the inputs to the gradients on all weighted sums. Where layers need the whole batch it is only
    /// this stage of the pass: the stages forward one by one, the last of them with the loss and the way back to the last such layer.
    /// </summary>
    private void DoSamples(int share, int shares, int worker)
    {
        const int ChunkRows = BatchWorkspace<TNetwork, TLoss>.ChunkRows;
        int count = _context.Count;
        int chunks = (count + ChunkRows - 1) / ChunkRows;
        int first = chunks * share / shares * ChunkRows;
        int last = Math.Min(count, chunks * (share + 1) / shares * ChunkRows);
        ref float workspace = ref _pass.Workspace.First;
        if (_stage < TNetwork.Barriers)
        {
            TNetwork.TrainForward(ref _parameters.First, ref *_x, ref workspace, _pass.Capacity, first, last, _context.WithStage(_stage));
            return;
        }

        PassContext context = _context.WithStage(2 * TNetwork.Barriers - _stage);
        if (_stage == TNetwork.Barriers)
        {
            _pass.ForwardAndLoss(ref _parameters.First, ref *_x, first, last, in context);
        }

        TNetwork.Backward(
            ref _parameters.First, ref *_x, ref workspace, _pass.Capacity, first, last, TLoss.GradientIsOnLogits,
            _dx == null ? _updates.LowestLayer : 0, ref *_dx, ref _scratch[worker]!.First, in context);
    }

    /// <summary>A share of the weights, from the gradients on weighted sums to the new parameters.</summary>
    private void DoWeights(int share, int shares, int worker)
    {
        if (_kind == StepKind.StoreGradients)
        {
            HandGradients(
                new UpdatePlan<StoreGradient>(_updates.Trains, _stores, ref Gradients.First, TNetwork.ParameterLength), share, shares, worker);
        }
        else if (_updates.IsPenalized)
        {
            HandGradients(_updates.PenalizedPlan(_state), share, shares, worker);
        }
        else
        {
            HandGradients(_updates.Plan(_state), share, shares, worker);
        }
    }

    private void HandGradients<T>(in UpdatePlan<T> plan, int share, int shares, int worker)
        where T : struct, IOptimizer =>
        TNetwork.Gradients(
            ref _parameters.First, ref *_x, ref _pass.Workspace.First, _pass.Capacity, _context.Count, in plan, share, shares,
            ref _scratch[worker]!.First);

    /// <summary>Lets the running statistics follow a batch whose gradients are stored but not applied.</summary>
    public void FollowStatistics() => _statistics.Follow();

    /// <summary>Updates the parameters from stored gradients, as <see cref="Prepare"/> has prepared, and if wanted the running statistics.</summary>
    public void ApplyGradients(bool follow = true)
    {
        if (follow)
        {
            _statistics.Follow();
        }

        _updates.Apply(_parameters, Gradients, _state);
        _updates.LimitNorms(_parameters);
    }
}
