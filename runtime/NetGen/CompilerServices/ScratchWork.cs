using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>Work that needs scratch while it lasts.</summary>
internal interface IScratchWork
{
    /// <summary>Does it.</summary>
    /// <param name="scratch">As many floats as were asked for, at the start of a cache line.</param>
    void Do(ref float scratch);
}

/// <summary>Finds scratch for work: on the stack if it is little, else in the network's pool.</summary>
internal static class ScratchWork
{
    /// <summary>Up to 16 KB lie on the stack.</summary>
    private const int StackFloats = 4096;

    /// <summary>Does the work.</summary>
    /// <param name="work">The work.</param>
    /// <param name="length">The floats it needs, no more than a buffer of the pool has.</param>
    /// <param name="pool">The network's buffers.</param>
    [SkipLocalsInit]
    public static void Run<TWork>(TWork work, int length, ScratchPool pool)
        where TWork : struct, IScratchWork, allows ref struct
    {
        if (length <= StackFloats)
        {
            Span<float> buffer = stackalloc float[StackFloats + CacheLine.Floats];
            work.Do(ref CacheLine.First(buffer));
            return;
        }

        AlignedBuffer scratch = pool.Rent();
        try
        {
            work.Do(ref scratch.First);
        }
        finally
        {
            pool.Return(scratch);
        }
    }
}
