using System.Runtime.CompilerServices;
using NetGen.Kernels;

namespace NetGen.Activations;

/// <summary>
/// <see cref="Activation.Elu"/>: <c>f(z) = z</c> for z &gt; 0 and <c>e^z - 1</c> otherwise; <c>f' = 1</c> for a &gt; 0 and
/// <c>a + 1</c> otherwise (Clevert et al. 2015, with alpha = 1).
/// </summary>
public readonly struct EluActivation : IActivation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, ILanes<T> => T.Select(T.GreaterThan(z, T.Create(0f)), z, Elementary.Expm1(z));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, ILanes<T> => T.Select(T.GreaterThan(a, T.Create(0f)), T.Create(1f), a + T.Create(1f));
}
