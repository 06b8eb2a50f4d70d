using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Evaluates a network on a data set, block by block; threads share the samples of a block.</summary>
/// <param name="batch">The buffers; their content is overwritten.</param>
internal sealed class Evaluator<TNetwork, TLoss>(BatchWorkspace<TNetwork, TLoss> batch) : IDivisibleWork
    where TNetwork : struct, INetworkPasses
    where TLoss : struct, ILoss
{
    /// <summary>The number of samples in a share: whole chunks of the loss, whatever the number of threads, and whole tiles.</summary>
    public const int ShareRows = 6 * BatchWorkspace<TNetwork, TLoss>.ChunkRows;

    private readonly WorkTeam _team = new();
    private readonly int[] _correct = new int[WorkTeam.MaxThreads];

    // The current block.
    private AlignedBuffer? _parameters;
    private Dataset? _data;
    private AlignedBuffer? _inputs;
    private int _first;
    private int _count;

    /// <summary>Computes loss and accuracy on a data set.</summary>
    /// <param name="parameters">The network's parameters.</param>
    /// <param name="data">The data set.</param>
    /// <param name="threads">The number of threads; null to choose it from the amount of work.</param>
    /// <exception cref="ArgumentException">The data does not match the network.</exception>
    public Evaluation Evaluate(AlignedBuffer parameters, Dataset data, int? threads)
    {
        DatasetCheck.ThrowIfUnfit<TNetwork>(data.Shape, nameof(data));
        using ThreadLease lease = ThreadLease.Take(threads, UsefulThreads.ForPrediction<TNetwork>(data.Count));
        int sharesOfBlock = Math.Clamp(BatchWorkspace<TNetwork, TLoss>.LargestBatch / ShareRows, 1, lease.Threads);
        int block = Math.Min(sharesOfBlock * ShareRows, Math.Min(data.Count, BatchWorkspace<TNetwork, TLoss>.LargestBatch));
        batch.Reserve(block);
        batch.ReserveWorkspace(block);
        batch.Keep(0);
        _parameters = parameters;
        _data = data;
        _inputs = batch.Inputs;
        double loss = 0;
        int correct = 0;
        for (_first = 0; _first < data.Count; _first += block)
        {
            _count = Math.Min(block, data.Count - _first);
            int shares = (_count + ShareRows - 1) / ShareRows;
            _team.Run(this, shares, helpers: lease.Threads - 1);
            loss = batch.LossSum(_count, loss);
            for (int share = 0; share < shares; share++)
            {
                correct += _correct[share];
            }
        }

        _parameters = null;
        _data = null;
        return new Evaluation(loss / data.Count, data.HasLabels ? (double)correct / data.Count : double.NaN, data.Count);
    }

    /// <inheritdoc/>
    public void DoShare(int share, int shares, int worker)
    {
        int first = share * ShareRows;
        int last = Math.Min(_count, first + ShareRows);
        Span<int> indices = stackalloc int[ShareRows];
        for (int i = first; i < last; i++)
        {
            indices[i - first] = _first + i;
        }

        indices = indices[..(last - first)];
        _data!.CopyInputs(indices, _inputs!.Span[(first * TNetwork.InputSize)..]);
        _data.CopyTargets(indices, batch.Targets.Span[(first * TNetwork.OutputStride)..], TNetwork.OutputSize, TNetwork.OutputStride);
        batch.ForwardAndLoss(ref _parameters!.First, ref _inputs.First, batch.Workspace, first, last, PassContext.Evaluation(_count));
        _correct[share] = _data.HasLabels
            ? BatchWorkspace<TNetwork, TLoss>.CountCorrect(batch.Workspace, _data.Labels.Slice(_first + first, last - first), first)
            : 0;
    }
}
