namespace NetGen.CompilerServices;

/// <summary>
/// A team of threads for batch predictions, each with its own scratch; reused by later predictions of the same network class.
/// </summary>
internal sealed class PredictionTeam<TNetwork> : IDivisibleWork
    where TNetwork : struct, INetworkPasses
{
    // Shares of the samples per thread: a thread that finishes early takes another one.
    private const int SharesOfThread = 4;

    private static readonly FreeList<PredictionTeam<TNetwork>> Idle = new();

    private readonly WorkTeam _team = new();
    private readonly AlignedBuffer?[] _scratch = new AlignedBuffer?[WorkTeam.MaxThreads];
    private PredictionJob<TNetwork> _job;
    private int _count;

    /// <summary>Runs a job on several threads.</summary>
    public static void Predict(in PredictionJob<TNetwork> job, int count, int threads)
    {
        PredictionTeam<TNetwork> team = Idle.Take() ?? new PredictionTeam<TNetwork>();
        try
        {
            team.PredictWith(in job, count, threads);
        }
        finally
        {
            // The job would keep the network alive.
            team._job = default;
            Idle.Return(team);
        }
    }

    /// <inheritdoc/>
    public void DoShare(int share, int shares, int worker)
    {
        long blocks = Blocks(_count);
        int first = (int)(blocks * share / shares) * PredictionJob<TNetwork>.BlockRows;
        int last = (int)Math.Min(_count, blocks * (share + 1) / shares * PredictionJob<TNetwork>.BlockRows);
        _job.Predict(first, last, ref _scratch[worker]!.First);
    }

    private static int Blocks(int count) => (int)(((long)count + PredictionJob<TNetwork>.BlockRows - 1) / PredictionJob<TNetwork>.BlockRows);

    private void PredictWith(in PredictionJob<TNetwork> job, int count, int threads)
    {
        // Allocated for every helper that may join, so that a later call allocates nothing even if a helper joins late this time.
        for (int worker = 0; worker < threads; worker++)
        {
            if (_scratch[worker] is not { } scratch || scratch.Length < job.ScratchLength)
            {
                _scratch[worker] = new AlignedBuffer(job.ScratchLength);
            }
        }

        _job = job;
        _count = count;
        _team.Run(this, Math.Min(Blocks(count), SharesOfThread * threads), helpers: threads - 1);
    }
}
