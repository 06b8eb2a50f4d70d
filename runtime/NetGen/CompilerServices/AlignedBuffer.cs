using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <summary>
/// A zero-initialized buffer of floats that starts at a cache line. It is an ordinary pinned array: there is nothing to dispose.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AlignedBuffer
{
    private readonly float[] _array;
    private readonly int _start;

    /// <summary>Allocates a buffer.</summary>
    /// <param name="length">The number of floats, at least 0.</param>
    public AlignedBuffer(int length)
    {
        // Pinned, so that the alignment holds for the lifetime of the array.
        _array = GC.AllocateArray<float>(checked(length + CacheLine.Floats), pinned: true);
        _start = CacheLine.FloatsBefore(ref _array[0]);
        Length = length;
    }

    /// <summary>The number of floats.</summary>
    public int Length { get; }

    /// <summary>The first float, at the start of a cache line.</summary>
    public ref float First => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), _start);

    /// <summary>All floats of the buffer.</summary>
    public Span<float> Span => _array.AsSpan(_start, Length);
}
