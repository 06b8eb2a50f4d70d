using System.Runtime.CompilerServices;

namespace NetGen.Kernels;

/// <summary>
/// Keeps subnormal numbers, those below 1.18e-38 in magnitude, out of training and recurrence. Many processors leave their fast path for each vector
/// that holds one (a training step took up to eight times as long), and what decays, such as the momentum of a weight whose input is
/// silent, would end there and stay.
/// </summary>
/// <remarks>
/// Two rules. A <em>state</em> that is carried from step to step counts as 0 below a threshold: <see cref="Flush"/>, <see cref="FlushSquare"/>. A
/// <em>product</em> on the way of gradients or of recurrent states is rounded to a multiple of 2^-109, about 1.5e-33: <see cref="Product"/> and
/// <see cref="MultiplyAdd"/>, one instruction more. Above 1e-26 that changes nothing but, hardly ever, the last bit.
/// <code>
/// what                                               counts as 0 below
/// momentum, mean of gradients, moving average        1e-30
/// mean of squared gradients                          1e-36
/// gradient that is squared                           1e-16
/// parameter under weight decay, L2 or a max norm     1e-30
/// </code>
/// </remarks>
public static class Subnormals
{
    /// <summary>Below this a state counts as 0: a factor of 1e8 above the subnormal numbers, so that what it is multiplied by seldom leads there.</summary>
    private const float LeastState = 1e-30f;

    /// <summary>Below this a mean of squares counts as 0; its root is 1e-18, next to any epsilon nothing.</summary>
    private const float LeastSquare = 1e-36f;

    /// <summary>Below this a gradient counts as 0 where it is squared: 1e-32 times 1 - beta, which is rarely below 1e-4, is still normal.</summary>
    private const float LeastSquared = 1e-16f;

    private const float LeastNormal = 1.17549435e-38f;

    // 2^-86. Added and subtracted again it rounds what is smaller to a multiple of its last bit, 2^-109.
    private const float Rounder = 1.29246971e-26f;

    /// <summary>A state that decays: 0 below 1e-30. NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Flush<T>(T state)
        where T : struct, ILanes<T> => Flush(state, T.Abs(state), LeastState);

    /// <summary>The same for one float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Flush(float state) => Math.Abs(state) < LeastState ? 0 : state;

    /// <summary>A running mean of squares: 0 below 1e-36. NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T FlushSquare<T>(T mean)
        where T : struct, ILanes<T> => Flush(mean, mean, LeastSquare);

    /// <summary>A gradient that will be squared: 0 below 1e-16. NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T FlushSquared<T>(T gradient)
        where T : struct, ILanes<T> => Flush(gradient, T.Abs(gradient), LeastSquared);

    /// <summary>A result that is not negative: 0 where it is subnormal. NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T FlushResult<T>(T result)
        where T : struct, ILanes<T> => Flush(result, result, LeastNormal);

    /// <summary><c>a b</c>, rounded to a multiple of 2^-109.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Product<T>(T a, T b)
        where T : struct, ILanes<T> => T.MultiplyAdd(a, b, T.Create(Rounder)) - T.Create(Rounder);

    /// <summary><c>a b + c</c> with the product rounded to a multiple of 2^-109.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MultiplyAdd<T>(T a, T b, T c)
        where T : struct, ILanes<T> => Product(a, b) + c;

    /// <summary>A value, rounded to a multiple of 2^-109.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Round<T>(T value)
        where T : struct, ILanes<T> => value + T.Create(Rounder) - T.Create(Rounder);

    // Selected by what is less: a comparison with NaN is false.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Flush<T>(T value, T magnitude, float least)
        where T : struct, ILanes<T> => T.Select(T.LessThan(magnitude, T.Create(least)), T.Create(0), value);
}
