using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.CompilerServices;

/// <summary>
/// The smallest nonzero magnitude among the gradients of a tiny network's step. In this step every operation waits for the previous one, so
/// numbers that <see cref="Subnormals.Flush{T}(T)"/> would set to 0 are not flushed on the way; if there turn out to be any, the step is
/// left to the passes over buffers.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct LeastMagnitude
{
    // For each lane, twice the bits of the magnitude minus 1: this orders by magnitude, except that 0 comes last.
    private Vector128<uint> _least;

    /// <summary>Creates an instance without gradients.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LeastMagnitude() => _least = Vector128<uint>.AllBitsSet;

    /// <summary>Whether a nonzero gradient is small enough to be flushed to 0.</summary>
    public readonly bool IsTiny
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Vector128<uint> limit = Ordered(Vector128.Create(Subnormals.Least));
            return Vector128.Min(_least, limit) != limit;
        }
    }

    /// <summary>Includes the gradients of a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Include(Vector128<float> gradients) => _least = Vector128.Min(_least, Ordered(gradients));

    // The shift drops the sign.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Ordered(Vector128<float> values) => (values.AsUInt32() << 1) - Vector128<uint>.One;
}
