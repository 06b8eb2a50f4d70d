namespace NetGen.Bench.Generic;

/// <summary>
/// Threads that live as long as the measurement and run one action together, including the caller's thread. A step is too
/// short for starting tasks. A run allocates nothing.
/// </summary>
public sealed class Workers : IDisposable
{
    private readonly Barrier _barrier;
    private Action<int>? _action;

    /// <summary>Starts <paramref name="count"/> - 1 threads.</summary>
    public Workers(int count)
    {
        Count = count;
        _barrier = new Barrier(count);
        for (int index = 1; index < count; index++)
        {
            int own = index;
            new Thread(() => Work(own)) { IsBackground = true, Name = $"bench worker {own}" }.Start();
        }
    }

    /// <summary>The number of threads, including the caller's.</summary>
    public int Count { get; }

    /// <summary>Calls <paramref name="action"/> with 0 to Count - 1, each on a separate thread, and waits for all of them.</summary>
    public void Run(Action<int> action)
    {
        _action = action;
        Meet();
        action(0);
        Meet();
    }

    /// <summary>A barrier for all workers, called from within an action.</summary>
    public void Meet()
    {
        if (Count > 1)
        {
            _barrier.SignalAndWait();
        }
    }

    /// <summary>Stops the threads.</summary>
    public void Dispose()
    {
        _action = null;
        Meet();
    }

    private void Work(int index)
    {
        while (true)
        {
            Meet();
            if (_action is not { } action)
            {
                return;
            }

            action(index);
            Meet();
        }
    }
}
