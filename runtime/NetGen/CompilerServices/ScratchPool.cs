namespace NetGen.CompilerServices;

/// <summary>
/// A pool of scratch buffers for predictions that need too much for the stack: one buffer per concurrent caller, kept for the next.
/// </summary>
/// <param name="length">The number of floats in a buffer.</param>
internal sealed class ScratchPool(int length)
{
    private readonly FreeList<AlignedBuffer> _free = new();

    /// <summary>Takes a buffer, to be given back with <see cref="Return"/>.</summary>
    public AlignedBuffer Rent() => _free.Take() ?? new AlignedBuffer(length);

    /// <summary>
    /// Gives a buffer back. If the pool is full after more concurrent calls than it keeps buffers for, the buffer is left to the garbage
    /// collector.
    /// </summary>
    public void Return(AlignedBuffer buffer) => _free.Return(buffer);
}
