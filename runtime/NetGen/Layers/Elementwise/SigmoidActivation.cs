using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Layers.Elementwise;

/// <summary><see cref="Activation.Sigmoid"/>: <c>f(z) = 1 / (1 + e^-z)</c>, <c>f' = a (1 - a)</c>. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SigmoidActivation : IActivation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, ILanes<T> => Elementary.Sigmoid(z);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, ILanes<T> => a * (T.Create(1f) - a);
}
