using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Layers.Elementwise;

/// <summary>
/// <see cref="Activation.ReLU"/>: <c>f(z) = max(0, z)</c>, <c>f' = 1</c> for a &gt; 0 and 0 otherwise, including at 0.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReLUActivation : IActivation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, ILanes<T> => T.Max(T.Create(0f), z); // In this order, since Max propagates a NaN on the right.

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, ILanes<T> => T.SelectLess(T.Create(0f), a, T.Create(1f), T.Create(0f));
}
