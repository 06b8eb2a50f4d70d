using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Layers.Elementwise;

/// <summary>
/// <see cref="Activation.Gelu"/>: <c>f(z) = z Phi(z)</c> and <c>f' = Phi(z) + z phi(z)</c>, with the normal distribution
/// <c>Phi(z) = (1 + erf(z / sqrt 2)) / 2</c> and its density <c>phi(z) = e^(-z^2 / 2) / sqrt(2 pi)</c> (Hendrycks and Gimpel
/// 2016).
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GeluActivation : IActivation
{
    private const float InverseSqrt2 = 0.707106781f;
    private const float InverseSqrt2Pi = 0.398942280f;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, ILanes<T> => z * Distribution(z);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, ILanes<T>
    {
        T density = T.Create(InverseSqrt2Pi) * Elementary.Exp(z * z * T.Create(-0.5f));
        return T.MultiplyAdd(z, density, Distribution(z));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Distribution<T>(T z)
        where T : struct, ILanes<T>
    {
        T half = T.Create(0.5f);
        return T.MultiplyAdd(Elementary.Erf(z * T.Create(InverseSqrt2)), half, half);
    }
}
