namespace NetGen;

/// <summary>A pool of objects for reuse by any number of threads; lock-free, and without allocation.</summary>
internal sealed class FreeList<T>
    where T : class
{
    // One for each caller that can be at work, and as many again for threads that were interrupted.
    private readonly T?[] _free = new T?[2 * Environment.ProcessorCount];

    /// <summary>Takes an object from the pool; null if it is empty.</summary>
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

    /// <summary>Returns an object to the pool; if the pool is full, the object is left to the garbage collector.</summary>
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
