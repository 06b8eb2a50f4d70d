namespace NetGen.Bench.Generic;

/// <summary>
/// Threads that live as long as the measurement and run one action together, the caller being the first of them. A step is too
/// short for starting tasks, and nothing is allocated for a run.
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

    /// <summary>The number of threads, the caller counted.</summary>
    public int Count { get; }

    /// <summary>Calls <paramref name="action"/> with 0 to Count - 1, each on its own thread, and waits for all.</summary>
    public void Run(Action<int> action)
    {
        _action = action;
        Meet();
        action(0);
        Meet();
    }

    /// <summary>To be called by every worker from within an action: nobody goes on before all are here.</summary>
    public void Meet()
    {
        if (Count > 1)
        {
            _barrier.SignalAndWait();
        }
    }

    /// <summary>Ends the threads.</summary>
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
