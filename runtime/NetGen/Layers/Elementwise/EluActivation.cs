using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Layers.Elementwise;

/// <summary>
/// <see cref="Activation.Elu"/>: <c>f(z) = z</c> for z &gt; 0 and <c>e^z - 1</c> otherwise; <c>f' = 1</c> for z &gt; 0 and
/// <c>e^z</c> otherwise (Clevert et al. 2015, with alpha = 1).
/// Called by emitted code.
/// </summary>
/// <remarks>The derivative is not computed as a + 1, which cancels nearly all digits below z = -10.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EluActivation : IActivation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, ILanes<T> => T.SelectLess(T.Create(0f), z, z, Elementary.Expm1(z));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, ILanes<T> => T.SelectLess(T.Create(0f), z, T.Create(1f), Elementary.Exp(z));
}
