namespace NetGen;

/// <summary>Objects that wait to be used again, for any number of threads; lock-free, and without allocation.</summary>
internal sealed class FreeList<T>
    where T : class
{
    // As many as callers can be at work at a time, and as many again for threads that were interrupted.
    private readonly T?[] _free = new T?[2 * Environment.ProcessorCount];

    /// <summary>Takes an object, or null if none waits.</summary>
    public T? Take()
    {
        for (int i = 0; i < _free.Length; i++)
        {
            if (_free[i] != null && Interlocked.Exchange(ref _free[i], null) is { } item)
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>Gives an object back; one that finds no room is left to the garbage collector.</summary>
    public void Return(T item)
    {
        for (int i = 0; i < _free.Length; i++)
        {
            if (_free[i] == null && Interlocked.CompareExchange(ref _free[i], item, null) == null)
            {
                return;
            }
        }
    }
}
