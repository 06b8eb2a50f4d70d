using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Evaluates a network on a stream: another thread reads the next block while threads share the samples of the current one. The result has
/// the same bits as that of a data set with these samples.
/// </summary>
/// <param name="batch">The buffers; their content is overwritten.</param>
internal sealed class StreamEvaluator<TNetwork, TLoss>(BatchWorkspace<TNetwork, TLoss> batch) : IDivisibleWork
    where TNetwork : struct, INetworkPasses
    where TLoss : struct, ILoss
{
    private const int ShareRows = Evaluator<TNetwork, TLoss>.ShareRows;

    private readonly WorkTeam _team = new();
    private readonly int[] _correct = new int[WorkTeam.MaxThreads];

    // The current block.
    private AlignedBuffer? _parameters;
    private StreamFeed? _feed;

    /// <summary>Computes loss and accuracy on a stream.</summary>
    /// <param name="parameters">The network's parameters.</param>
    /// <param name="data">The stream, read in its own order.</param>
    /// <param name="threads">The number of threads; null to choose it from the amount of work. With 1 the calling thread also
    /// reads.</param>
    /// <exception cref="ArgumentException">The data does not match the network.</exception>
    public Evaluation Evaluate(AlignedBuffer parameters, StreamedDataset data, int? threads)
    {
        DatasetCheck.ThrowIfUnfit<TNetwork>(data.Shape, nameof(data));
        using ThreadLease lease = ThreadLease.Take(threads, UsefulThreads.ForPrediction<TNetwork>(data.Count ?? WorkTeam.MaxThreads * ShareRows));
        int largest = BatchWorkspace<TNetwork, TLoss>.LargestBatch;
        int block = Math.Min(Math.Clamp(largest / ShareRows, 1, lease.Threads) * ShareRows, largest);
        batch.Reserve(block);
        batch.ReserveWorkspace(block);
        batch.Keep(0);
        StreamOptions options = new()
        {
            Data = data.WithShuffleBuffer(1),
            BatchSize = block,
        };
        using StreamFeed feed = new(options, StreamFeed.Prefetches(threads), CancellationToken.None);
        _parameters = parameters;
        _feed = feed;
        feed.Begin(epoch: 0, batch: 0);
        double loss = 0;
        long correct = 0;
        long count = 0;
        while (feed.MoveNext())
        {
            feed.CopyTargets(batch.Targets.Span, TNetwork.OutputSize, TNetwork.OutputStride);
            int shares = (feed.Count + ShareRows - 1) / ShareRows;
            _team.Run(this, shares, helpers: lease.Threads - 1);
            loss = batch.LossSum(feed.Count, loss);
            for (int share = 0; share < shares; share++)
            {
                correct += _correct[share];
            }

            count += feed.Count;
        }

        return new Evaluation(loss / count, data.HasLabels ? (double)correct / count : double.NaN, count);
    }

    /// <inheritdoc/>
    public void DoShare(int share, int shares, int worker)
    {
        StreamFeed feed = _feed!;
        int first = share * ShareRows;
        int last = Math.Min(feed.Count, first + ShareRows);
        batch.ForwardAndLoss(ref _parameters!.First, ref feed.Inputs, batch.Workspace, first, last, PassContext.Evaluation(feed.Count));
        _correct[share] = feed.HasLabels
            ? BatchWorkspace<TNetwork, TLoss>.CountCorrect(batch.Workspace, feed.Labels[first..last], first)
            : 0;
    }
}
