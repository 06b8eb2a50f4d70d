using System.Diagnostics;
using System.Numerics;
using System.Runtime.ExceptionServices;

namespace NetGen;

/// <summary>
/// Shares work with thread pool threads. Each thread, including the caller, first claims the shares of its own part (<see cref="ShareClaims"/>), then
/// what others have left: a helper that arrives late delays no one, and if none arrives the caller does everything. Allocates nothing and owns no threads.
/// </summary>
/// <remarks>
/// Waking a thread pool thread may take longer than a small stage. A helper that runs out of shares therefore lingers for a moment, so that
/// the next stage or step finds it ready: without lingering, two threads train 784-128-64-10 in batches of 64 hardly faster than one
/// (measured). After <see cref="LingerMicroseconds"/> without a share a helper returns to the pool; and if other work is queued for the
/// pool, it yields from time to time, so that a long training does not keep a server's requests waiting.
/// </remarks>
internal class WorkTeam : IThreadPoolWorkItem
{
    /// <summary>The maximum number of threads that share a run.</summary>
    public const int MaxThreads = 64;

    /// <summary>
    /// How long a helper waits for the next share: longer than Fit needs from one step to the next (7 to 20 us for batches of 64 and 128 images).
    /// </summary>
    public const int LingerMicroseconds = 100;

    /// <summary>How long a helper stays at most while other work is queued for the pool.</summary>
    public const int TurnMilliseconds = 20;

    private static readonly long Linger = Stopwatch.Frequency * LingerMicroseconds / 1_000_000;
    private static readonly long Turn = Stopwatch.Frequency * TurnMilliseconds / 1_000;

    private readonly ShareClaims _claims = new();
    private int _done;
    private IDivisibleWork? _work;
    private ExceptionDispatchInfo? _failure;

    // The number of helpers requested, and the number present: queued, at work or lingering. Never more are present than the most
    // requested.
    private int _wanted;
    private int _present;

    // One bit per number of a helper at work; bit 0 is the caller's.
    private ulong _workers = 1;

    /// <summary>The number of helpers that are queued, at work or lingering; 0 soon after the last run.</summary>
    public int Present => Volatile.Read(ref _present);

    /// <summary>Whether all shares of the last run are done.</summary>
    public bool IsDone => Volatile.Read(ref _done) >= _claims.Shares;

    /// <summary>
    /// Does all shares of the work, with helpers in addition to the calling thread, and returns when all are done. Rethrows an exception
    /// thrown by a share.
    /// </summary>
    /// <param name="work">The work to do.</param>
    /// <param name="shares">The number of shares.</param>
    /// <param name="helpers">The maximum number of threads in addition to the caller, up to <see cref="MaxThreads"/> - 1.</param>
    public void Run(IDivisibleWork work, int shares, int helpers)
    {
        if (helpers == 0 || shares == 1)
        {
            for (int share = 0; share < shares; share++)
            {
                work.DoShare(share, shares, worker: 0);
            }

            return;
        }

        Start(work, shares, helpers);
        Finish();
    }

    /// <summary>
    /// Lets helpers start on the shares of the work while the calling thread does something else; <see cref="Finish"/> must be called
    /// before the next run. Without helpers, nothing starts.
    /// </summary>
    /// <param name="work">The work to do.</param>
    /// <param name="shares">The number of shares, at least 1.</param>
    /// <param name="helpers">The maximum number of threads in addition to the caller, up to <see cref="MaxThreads"/> - 1.</param>
    public void Start(IDivisibleWork work, int shares, int helpers)
    {
        _work = work;
        _failure = null;
        _done = 0;
        _wanted = helpers;

        // The offer is a full fence, as is a helper's leaving: either the helper still sees these shares, or this thread sees that it has
        // left.
        _claims.Offer(shares, helpers + 1);
        while (TryEnter())
        {
            CallHelper();
        }
    }

    /// <summary>
    /// Does the shares of the started work that no helper has claimed, and returns when all are done. Rethrows an exception thrown by a
    /// share.
    /// </summary>
    public void Finish()
    {
        DoShares(worker: 0);
        SpinWait spinner = default;
        while (!IsDone)
        {
            spinner.SpinOnce(sleep1Threshold: -1);
        }

        _work = null;
        _failure?.Throw();
    }

    void IThreadPoolWorkItem.Execute()
    {
        long arrival = Stopwatch.GetTimestamp();
        do
        {
            int worker = TakeNumber();
            do
            {
                DoShares(worker);
                if (Stopwatch.GetTimestamp() - arrival > Turn && OthersWait)
                {
                    GiveBack(worker);
                    CallHelper();
                    return;
                }
            }
            while (AwaitShare());

            GiveBack(worker);
            Interlocked.Decrement(ref _present);
        }
        while (_claims.HasShare && TryEnter());
    }

    /// <summary>Queues <see cref="IThreadPoolWorkItem.Execute"/> to be called by another thread.</summary>
    private protected virtual void CallHelper() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    /// <summary>Whether other work is queued for the pool.</summary>
    private protected virtual bool OthersWait => ThreadPool.PendingWorkItemCount > 0;

    /// <summary>Counts one more helper as present, unless the requested number is reached.</summary>
    private bool TryEnter()
    {
        int present = Volatile.Read(ref _present);
        while (present < Volatile.Read(ref _wanted))
        {
            int before = Interlocked.CompareExchange(ref _present, present + 1, present);
            if (before == present)
            {
                return true;
            }

            present = before;
        }

        return false;
    }

    /// <summary>Takes the lowest number that no helper has.</summary>
    private int TakeNumber()
    {
        while (true)
        {
            ulong workers = Volatile.Read(ref _workers);
            int free = BitOperations.TrailingZeroCount(~workers);
            if (Interlocked.CompareExchange(ref _workers, workers | (1UL << free), workers) == workers)
            {
                return free;
            }
        }
    }

    private void GiveBack(int worker) => Interlocked.And(ref _workers, ~(1UL << worker));

    /// <summary>Waits a moment for the next share; returns false if none appears.</summary>
    private bool AwaitShare()
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            if (_claims.HasShare)
            {
                return true;
            }

            Thread.SpinWait(1);
        }
        while (Stopwatch.GetTimestamp() - start < Linger);

        return false;
    }

    private void DoShares(int worker)
    {
        for (int share = _claims.Claim(worker); share >= 0; share = _claims.Claim(worker))
        {
            DoShare(share, worker);
        }
    }

    private void DoShare(int share, int worker)
    {
        try
        {
            _work!.DoShare(share, _claims.Shares, worker);
        }
        catch (Exception e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }

        Interlocked.Increment(ref _done);
    }
}
