
namespace NetGen.Tests.Threading;

/// <summary>Work that writes down who did which share, and refuses two threads with one number.</summary>
internal sealed class CountedWork(int shares, Action<int>? body = null) : IDivisibleWork
{
    private readonly int[] _busy = new int[WorkTeam.MaxThreads];

    /// <summary>How often each share was done.</summary>
    public int[] Done { get; } = new int[shares];

    /// <summary>The last to do each share.</summary>
    public int[] Workers { get; } = new int[shares];

    public void DoShare(int share, int shares, int worker)
    {
        Assert.Equal(Done.Length, shares);
        Assert.Equal(1, Interlocked.Increment(ref _busy[worker]));
        try
        {
            body?.Invoke(share);
        }
        finally
        {
            Interlocked.Decrement(ref _busy[worker]);
            Workers[share] = worker;
            Interlocked.Increment(ref Done[share]);
        }
    }
}
