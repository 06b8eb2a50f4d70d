namespace NetGen.Kernels;

/// <summary>Scratch buffers for predictions that need more than belongs on the stack: one for each caller at a time, kept for the next.</summary>
/// <param name="length">Floats in one buffer.</param>
public sealed class ScratchPool(int length)
{
    private readonly AlignedBuffer?[] _free = new AlignedBuffer?[2 * Environment.ProcessorCount];

    /// <summary>Takes a buffer; <see cref="Return"/> gives it back.</summary>
    public AlignedBuffer Rent()
    {
        for (int i = 0; i < _free.Length; i++)
        {
            if (_free[i] != null && Interlocked.Exchange(ref _free[i], null) is { } buffer)
            {
                return buffer;
            }
        }

        return new AlignedBuffer(length);
    }

    /// <summary>Gives a buffer back. When more callers were at work than the pool keeps buffers for, it is left to the garbage collector.</summary>
    public void Return(AlignedBuffer buffer)
    {
        for (int i = 0; i < _free.Length; i++)
        {
            if (_free[i] == null && Interlocked.CompareExchange(ref _free[i], buffer, null) == null)
            {
                return;
            }
        }
    }
}
