using System.Runtime.ExceptionServices;

namespace NetGen.Kernels;

/// <summary>Work that falls into numbered parts, each of which may be done by any thread.</summary>
internal interface IDivisibleWork
{
    /// <summary>Does one part.</summary>
    void DoPart(int part, int parts);
}

/// <summary>
/// Shares work with threads of the pool. Whoever is free claims the next part, the caller included, so a helper that comes late
/// delays nobody. Allocates nothing and keeps no thread of its own.
/// </summary>
internal sealed class WorkTeam : IThreadPoolWorkItem
{
    private const int PartBits = 20;
    private const long PartMask = (1L << PartBits) - 1;

    // One word, so that a claim sees run, parts and next part as of one moment: run | parts | next part.
    private long _ticket;
    private long _run;
    private int _done;
    private int _queued;
    private IDivisibleWork? _work;
    private ExceptionDispatchInfo? _failure;

    /// <summary>
    /// Does all parts of the work, with helpers besides the calling thread, and returns when all are done. What a part throws is thrown here.
    /// </summary>
    public void Run(IDivisibleWork work, int parts, int helpers)
    {
        _work = work;
        _failure = null;
        _done = 0;
        Volatile.Write(ref _ticket, (++_run << (2 * PartBits)) | ((long)parts << PartBits));

        // Helpers of earlier runs that the pool has not started yet will help in this one: on a busy pool they do not pile up.
        for (int i = Volatile.Read(ref _queued); i < helpers; i++)
        {
            Interlocked.Increment(ref _queued);
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        DoParts();
        SpinWait spinner = default;
        while (Volatile.Read(ref _done) < parts)
        {
            spinner.SpinOnce(sleep1Threshold: -1);
        }

        _failure?.Throw();
    }

    void IThreadPoolWorkItem.Execute()
    {
        Interlocked.Decrement(ref _queued);
        DoParts();
    }

    private void DoParts()
    {
        while (true)
        {
            long ticket = Volatile.Read(ref _ticket);
            int part = (int)(ticket & PartMask);
            int parts = (int)((ticket >> PartBits) & PartMask);
            if (part >= parts)
            {
                return;
            }

            if (Interlocked.CompareExchange(ref _ticket, ticket + 1, ticket) == ticket)
            {
                DoPart(part, parts);
            }
        }
    }

    private void DoPart(int part, int parts)
    {
        try
        {
            _work!.DoPart(part, parts);
        }
        catch (Exception e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }

        Interlocked.Increment(ref _done);
    }
}
