using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Layers.Elementwise;

/// <summary><see cref="Activation.Softplus"/>: <c>f(z) = ln(1 + e^z)</c>, <c>f' = 1 / (1 + e^-z)</c>. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SoftplusActivation : IActivation
{
    /// <inheritdoc/>
    /// <remarks>Computed as <c>max(0, z) + ln(1 + e^-|z|)</c>, which does not overflow.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, ILanes<T> => T.Max(T.Create(0f), z) + Elementary.Log1p(Elementary.Exp(-T.Abs(z)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, ILanes<T> => Elementary.Sigmoid(z);
}
