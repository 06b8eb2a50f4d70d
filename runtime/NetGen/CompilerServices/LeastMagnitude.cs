using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.CompilerServices;

/// <summary>
/// The least magnitude, other than 0, among the gradients of a tiny network's step: one operation waits for the other there, so numbers that
/// <see cref="Subnormals.Flush{T}(T)"/> would make 0 are not looked for on the way but left to the passes over buffers, if there is one in the end.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct LeastMagnitude
{
    // Twice the bits of each magnitude less 1, lane by lane: they are in the order of the magnitudes, but for 0, which comes last.
    private Vector128<uint> _least;

    /// <summary>None yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LeastMagnitude() => _least = Vector128<uint>.AllBitsSet;

    /// <summary>Whether there is one that counts as 0.</summary>
    public readonly bool IsTiny
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Vector128<uint> limit = Ordered(Vector128.Create(Subnormals.Least));
            return Vector128.Min(_least, limit) != limit;
        }
    }

    /// <summary>Includes gradients.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Include(Vector128<float> gradients) => _least = Vector128.Min(_least, Ordered(gradients));

    // The shift drops the sign.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Ordered(Vector128<float> values) => (values.AsUInt32() << 1) - Vector128<uint>.One;
}
