using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Computes the gradients of a batch micro-batch by micro-batch, each by one thread from the inputs to the gradients, while its activations are in the
/// thread's cache. The gradients of the micro-batches are added in a binary tree. For networks with more activations than weights.
/// </summary>
/// <remarks>
/// Which samples form a micro-batch depends on the network and the size of the batch alone, and so does the tree: the bits do not depend on
/// the number of threads. As one batch, 10,000 samples of 4-32-16-4 leave the cache between the passes (5 MB), and the few tiles of their
/// weights leave a second thread without work: it gained 2 to 7 % (measured on AMD Zen 5).
/// <para>
/// And where two cores share no cache, a thread that computes a part of the weights' gradients reads the activations of all samples, and the thread that
/// overwrites these in the next step first waits for each line to be its own again: 5.5 GB/s instead of 120, so that two threads trained a convolutional
/// network in batches of 128 no faster than one.
/// </para>
/// </remarks>
/// <param name="batch">The targets, weights and losses of the batch.</param>
/// <param name="parameters">The parameters of the network.</param>
internal sealed unsafe class MicroBatches<TNetwork, TLoss>(BatchWorkspace<TNetwork, TLoss> batch, AlignedBuffer parameters) : IDivisibleWork
    where TNetwork : struct, INetworkPasses
    where TLoss : struct, ILoss
{
    // The floats of all gradients that are worth a thread: adding and applying them takes several us.
    private const int LeastAdditions = 1 << 13;

    // The floats of each gradient that are added before the optimizer takes them, from the first-level cache.
    private const int BlockFloats = 1 << 11;

    private readonly WorkTeam _team = new();
    private readonly AlignedBuffer?[] _scratch = new AlignedBuffer?[WorkTeam.MaxThreads];
    private readonly StoreGradient[] _stores = new StoreGradient[TNetwork.Layout.Length];
    private readonly bool[] _trains = new bool[TNetwork.Layout.Length];

    // One per thread; or one per micro-batch, if the values are to be kept.
    private PassWorkspace?[] _workspaces = new PassWorkspace?[WorkTeam.MaxThreads];

    // The gradients of all micro-batches but the first.
    private AlignedBuffer _others = new(0);

    // The current step.
    private AlignedBuffer? _gradients;
    private StepBuffers _buffers;
    private BatchFeed? _feed;
    private PassContext _context;
    private Action<int, int>? _apply;
    private int _lowestLayer;
    private bool _keepsValues;
    private int _count;
    private int _samples;
    private bool _isAdding;
    private int _correct;

    /// <summary>The largest batch that is not divided.</summary>
    public static int Largest { get; } = UsefulThreads.SamplesOfMicroBatch<TNetwork>();

    /// <summary>The number of samples of the last step that were classified correctly, if labels were given.</summary>
    public int Correct => _correct;

    /// <summary>Computes the gradients of a batch and returns the sum of its losses.</summary>
    /// <param name="buffers">The caller's buffers.</param>
    /// <param name="feed">The feed that writes the inputs; null if they are there.</param>
    /// <param name="gradients">Receives the gradients, laid out like the parameters; zero for tensors that are not trained.</param>
    /// <param name="trains">Whether each tensor is trained.</param>
    /// <param name="lowestLayer">The lowest layer whose gradient is needed.</param>
    /// <param name="keepsValues">Whether the values of all samples remain in the workspaces.</param>
    /// <param name="context">The context of the pass.</param>
    /// <param name="apply">Takes ranges of finished gradients, from the first float to the one after the last, on several threads; not called if the loss
    /// is not finite. Null if nobody does.</param>
    /// <param name="threads">The number of threads.</param>
    public double Compute(
        in StepBuffers buffers, BatchFeed? feed, AlignedBuffer gradients, ReadOnlySpan<bool> trains, int lowestLayer, bool keepsValues,
        in PassContext context, Action<int, int>? apply, int threads)
    {
        _gradients = gradients;
        _buffers = buffers;
        _feed = feed;
        _context = context;
        _lowestLayer = lowestLayer;
        _keepsValues = keepsValues;
        _apply = apply;
        _correct = 0;
        trains.CopyTo(_trains);

        Divide(context.Count);
        threads = Math.Min(threads, _count);
        Reserve(threads);
        if (keepsValues)
        {
            batch.KeepParts(context.Count, lowestLayer, _workspaces, _samples);
        }
        else
        {
            batch.Keep(0);
        }

        _isAdding = false;
        _team.Run(this, _count, helpers: threads - 1);
        _feed = null;
        double loss = batch.LossSum(context.Count);
        if (apply == null || double.IsFinite(loss))
        {
            _isAdding = true;
            _team.Run(this, Math.Clamp(_count * TNetwork.ParameterLength / LeastAdditions, 1, threads), helpers: threads - 1);
        }

        return loss;
    }

    /// <inheritdoc/>
    public void DoShare(int share, int shares, int worker)
    {
        if (_isAdding)
        {
            Add(share, shares);
        }
        else
        {
            ComputeOne(share, _workspaces[_keepsValues ? share : worker]!, ref _scratch[worker]!.First);
        }
    }

    /// <summary>Returns the first layer with an output that is NaN or infinite; null if there is none.</summary>
    /// <param name="x">The inputs of the batch of the last step.</param>
    /// <param name="context">The context of the pass.</param>
    public LayerInfo? FirstLayerNotFinite(ref float x, in PassContext context)
    {
        LayerInfo? lowest = null;
        for (int part = 0; part < _count; part++)
        {
            PassWorkspace workspace = _workspaces[_keepsValues ? part : 0]!;
            int first = part * _samples;
            int samples = Math.Min(_samples, context.Count - first);
            if (!_keepsValues)
            {
                TNetwork.TrainForward(
                    ref parameters.First, ref Unsafe.Add(ref x, (nint)first * TNetwork.InputSize), ref workspace.First, workspace.Capacity, 0, samples,
                    context.OfMicroBatch(part));
            }

            LayerInfo? layer = FiniteOutputs.FirstLayerWithout(TNetwork.Layers, workspace, samples);
            lowest = layer != null && (lowest == null || layer.Number < lowest.Number) ? layer : lowest;
        }

        return lowest;
    }

    /// <summary>Clears the workspaces, which may hold NaN in the padding of gradients.</summary>
    public void Clear()
    {
        foreach (PassWorkspace? workspace in _workspaces)
        {
            workspace?.Buffer.Span.Clear();
        }
    }

    /// <summary>Divides a batch into micro-batches of equal size, so that the threads finish together.</summary>
    private void Divide(int samples)
    {
        int count = (samples + Largest - 1) / Largest;
        int chunks = (samples + count * PassWorkspace.ChunkRows - 1) / (count * PassWorkspace.ChunkRows);
        _samples = chunks * PassWorkspace.ChunkRows;
        _count = (samples + _samples - 1) / _samples;
    }

    /// <summary>Makes room for all threads that may take part, so that a later step allocates nothing even if a helper is late in the first
    /// one.</summary>
    private void Reserve(int threads)
    {
        for (int worker = 0; worker < threads; worker++)
        {
            _scratch[worker] ??= new AlignedBuffer(TNetwork.BackwardScratch);
        }

        int workspaces = _keepsValues ? _count : threads;
        if (_workspaces.Length < workspaces)
        {
            Array.Resize(ref _workspaces, workspaces);
        }

        for (int i = 0; i < workspaces; i++)
        {
            (_workspaces[i] ??= PassWorkspace.Of<TNetwork>()).Reserve(Largest);
        }

        if (_others.Length < (_count - 1) * TNetwork.ParameterLength)
        {
            _others = new AlignedBuffer((_count - 1) * TNetwork.ParameterLength);
        }
    }

    /// <summary>Computes the gradients of one micro-batch.</summary>
    private void ComputeOne(int part, PassWorkspace workspace, ref float scratch)
    {
        int first = part * _samples;
        int samples = Math.Min(_samples, _context.Count - first);
        PassContext pass = _context.OfMicroBatch(part);
        nint start = (nint)first * TNetwork.InputSize;
        ref float x = ref *(_buffers.X + start);
        ref float dx = ref *(_buffers.InputGradients == null ? null : _buffers.InputGradients + start);
        _feed?.PrepareInputs(first, first + samples);
        if (_buffers.Targets != null)
        {
            batch.SetTargets(_buffers.Targets, first, first + samples);
        }

        batch.ForwardAndLoss(ref parameters.First, ref x, workspace, 0, samples, in pass, offset: first);
        if (_buffers.Labels != null)
        {
            Interlocked.Add(
                ref _correct, BatchWorkspace<TNetwork, TLoss>.CountCorrect(workspace, new(_buffers.Labels + first, samples), first: 0));
        }

        TNetwork.Backward(
            ref parameters.First, ref x, ref workspace.First, workspace.Capacity, 0, samples, TLoss.GradientIsOnLogits, _lowestLayer, ref dx,
            ref scratch, in pass);
        ref float gradient = ref GradientOf(part);
        MemoryMarshal.CreateSpan(ref gradient, TNetwork.ParameterLength).Clear();
        TNetwork.Gradients(
            ref parameters.First, ref x, ref workspace.First, workspace.Capacity, samples,
            new UpdatePlan<StoreGradient>(_trains, _stores, ref gradient, TNetwork.ParameterLength), share: 0, shares: 1, ref scratch);
    }

    /// <summary>Adds a share of the gradients of all micro-batches, and applies them block by block.</summary>
    private void Add(int share, int shares)
    {
        int lines = TNetwork.ParameterLength / CacheLine.Floats;
        int last = (int)((long)lines * (share + 1) / shares) * CacheLine.Floats;
        for (int first = (int)((long)lines * share / shares) * CacheLine.Floats; first < last; first += BlockFloats)
        {
            int end = Math.Min(last, first + BlockFloats);
            AddBlock(first, end);
            _apply?.Invoke(first, end);
        }
    }

    /// <summary>Adds a range of all gradients: neighbors first, then neighboring pairs, and so on.</summary>
    private void AddBlock(int first, int last)
    {
        for (int distance = 1; distance < _count; distance *= 2)
        {
            for (int part = 0; part + distance < _count; part += 2 * distance)
            {
                Averaging.Add(
                    ref Unsafe.Add(ref GradientOf(part), first), ref Unsafe.Add(ref GradientOf(part + distance), first), 1, last - first);
            }
        }
    }

    private ref float GradientOf(int part) =>
        ref part == 0 ? ref _gradients!.First : ref Unsafe.Add(ref _others.First, (nint)(part - 1) * TNetwork.ParameterLength);
}
