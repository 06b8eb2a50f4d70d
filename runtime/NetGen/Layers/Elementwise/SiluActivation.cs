using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Layers.Elementwise;

/// <summary>
/// <see cref="Activation.Silu"/>: <c>f(z) = z s</c> and <c>f' = s (1 + z (1 - s))</c>, with <c>s = 1 / (1 + e^-z)</c>.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SiluActivation : IActivation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, ILanes<T> => z * Elementary.Sigmoid(z);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, ILanes<T>
    {
        T one = T.Create(1f);
        T s = Elementary.Sigmoid(z);
        return s * T.MultiplyAdd(z, one - s, one);
    }
}
