namespace NetGen;

/// <summary>
/// The threads that a call may use. When the number is chosen by the library, callers that are at work at the same time share the processors, so
/// that a server which predicts on all of them is not slowed down by helpers that have no processor to run on.
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

    /// <summary>The number of threads, the caller's included.</summary>
    public int Threads { get; }

    /// <summary>Takes a lease, to be disposed of when the work is done.</summary>
    /// <param name="threads">The number of threads if the user has set one.</param>
    /// <param name="useful">How many threads the work keeps busy, as <see cref="ThreadChoice"/> says.</param>
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

    /// <summary>Gives the lease back.</summary>
    public void Dispose()
    {
        if (_isCounted)
        {
            Interlocked.Decrement(ref _callers);
        }
    }
}
