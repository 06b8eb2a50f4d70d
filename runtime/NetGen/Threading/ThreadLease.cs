namespace NetGen;

/// <summary>
/// The threads that a call may use. If the library chooses their number, concurrent callers share the processors, so that a server that
/// predicts on all of them is not slowed down by helpers that have no processor to run on.
/// </summary>
internal readonly ref struct ThreadLease : IDisposable
{
    private static int _callers;

    private readonly bool _isCounted;

    private ThreadLease(int threads, bool isCounted)
    {
        Threads = threads;
        _isCounted = isCounted;
    }

    /// <summary>The number of threads, including the caller's.</summary>
    public int Threads { get; }

    /// <summary>Takes a lease, which must be disposed when the work is done.</summary>
    /// <param name="threads">The number of threads set by the user, if any.</param>
    /// <param name="useful">The number of threads that the work keeps busy; see <see cref="ThreadChoice"/>.</param>
    public static ThreadLease Take(int? threads, int useful)
    {
        if (threads is { } number)
        {
            return new ThreadLease(number, isCounted: false);
        }

        if (Math.Min(useful, Environment.ProcessorCount) == 1)
        {
            return new ThreadLease(1, isCounted: false);
        }

        int callers = Interlocked.Increment(ref _callers);
        return new ThreadLease(ThreadChoice.Of(useful, Environment.ProcessorCount, callers), isCounted: true);
    }

    /// <summary>Returns the lease.</summary>
    public void Dispose()
    {
        if (_isCounted)
        {
            Interlocked.Decrement(ref _callers);
        }
    }
}
