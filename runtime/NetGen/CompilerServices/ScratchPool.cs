namespace NetGen.CompilerServices;

/// <summary>
/// A pool of scratch buffers for predictions that need too much for the stack: one buffer per concurrent caller, kept for the next, and as
/// long as the longest request that it has served.
/// </summary>
internal sealed class ScratchPool
{
    private readonly FreeList<AlignedBuffer> _free = new();

    /// <summary>Takes a buffer, to be given back with <see cref="Return"/>.</summary>
    /// <param name="length">The minimum length of the buffer, in floats.</param>
    public AlignedBuffer Rent(int length) =>
        _free.Take() is { } buffer && buffer.Length >= length ? buffer : new AlignedBuffer(length);

    /// <summary>
    /// Gives a buffer back. If the pool is full after more concurrent calls than it keeps buffers for, the buffer is left to the garbage
    /// collector.
    /// </summary>
    public void Return(AlignedBuffer buffer) => _free.Return(buffer);
}
