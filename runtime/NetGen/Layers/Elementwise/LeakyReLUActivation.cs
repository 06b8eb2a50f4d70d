using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Layers.Elementwise;

/// <summary>
/// <see cref="Activation.LeakyReLU"/>: <c>f(z) = z</c> for z &gt; 0 and <c>0.01 z</c> otherwise; <c>f' = 1</c> for a &gt; 0 and
/// 0.01 otherwise, including at 0.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LeakyReLUActivation : IActivation
{
    private const float Slope = 0.01f;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, ILanes<T> => T.Max(z * T.Create(Slope), z);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, ILanes<T> => T.SelectLess(T.Create(0f), a, T.Create(1f), T.Create(Slope));
}
