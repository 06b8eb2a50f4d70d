using NetGen.Kernels;

namespace NetGen.Tests.Threading;

/// <summary>Work that writes down who did which part, and refuses two threads with one number.</summary>
internal sealed class CountedWork(int parts, Action<int>? body = null) : IDivisibleWork
{
    private readonly int[] _busy = new int[WorkTeam.MaxThreads];

    /// <summary>How often each part was done.</summary>
    public int[] Done { get; } = new int[parts];

    /// <summary>The last to do each part.</summary>
    public int[] Workers { get; } = new int[parts];

    public void DoPart(int part, int parts, int worker)
    {
        Assert.Equal(Done.Length, parts);
        Assert.Equal(1, Interlocked.Increment(ref _busy[worker]));
        try
        {
            body?.Invoke(part);
        }
        finally
        {
            Interlocked.Decrement(ref _busy[worker]);
            Workers[part] = worker;
            Interlocked.Increment(ref Done[part]);
        }
    }
}
