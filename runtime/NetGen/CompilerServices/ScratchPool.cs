namespace NetGen.CompilerServices;

/// <summary>
/// Scratch buffers for predictions that need more than belongs on the stack: one for each caller at a time, kept for the next.
/// </summary>
/// <param name="length">Floats in one buffer.</param>
internal sealed class ScratchPool(int length)
{
    private readonly FreeList<AlignedBuffer> _free = new();

    /// <summary>Takes a buffer; <see cref="Return"/> gives it back.</summary>
    public AlignedBuffer Rent() => _free.Take() ?? new AlignedBuffer(length);

    /// <summary>Gives a buffer back. When more callers were at work than the pool keeps buffers for, it is left to the garbage collector.</summary>
    public void Return(AlignedBuffer buffer) => _free.Return(buffer);
}
