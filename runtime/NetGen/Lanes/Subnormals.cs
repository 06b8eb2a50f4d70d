using System.Runtime.CompilerServices;

namespace NetGen.Lanes;

/// <summary>
/// Keeps subnormal numbers, those below 1.18e-38 in magnitude, out of training and recurrence. Many processors leave their fast path for each vector
/// that holds one (training took up to eight times as long), and a value that decays, such as the momentum of a weight whose input is silent, would
/// end there and stay.
/// </summary>
/// <remarks>
/// <code>
/// what                                                            counts as 0 below
/// gradients on sums and states, recurrent states                  1e-30
/// momentum, mean of gradients, moving average                     1e-30
/// parameter under weight decay, L2 or a max norm                  1e-30
/// mean of squared gradients                                       1e-36
/// gradient that is squared                                        1e-16
/// </code>
/// A custom optimizer should do the same with its states.
/// </remarks>
public static class Subnormals
{
    /// <summary>A factor of 1e8 above the subnormal numbers: what a value is multiplied by seldom leads there.</summary>
    internal const float Least = 1e-30f;

    /// <summary>The root of it is 1e-18, next to any epsilon nothing.</summary>
    private const float LeastSquare = 1e-36f;

    /// <summary>Its square is 1e-32, which times 1 - beta, rarely below 1e-4, is still normal.</summary>
    private const float LeastSquared = 1e-16f;

    private const float LeastNormal = 1.17549435e-38f;

    /// <summary>A state that decays, or a gradient on its way back: 0 below 1e-30. NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Flush<T>(T value)
        where T : struct, ILanes<T> => Flush(value, T.Abs(value), Least);

    /// <summary>The same for one float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Flush(float value) => Math.Abs(value) < Least ? 0 : value;

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

    // Selected by what is less: a comparison with NaN is false.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Flush<T>(T value, T magnitude, float least)
        where T : struct, ILanes<T> => T.Select(T.LessThan(magnitude, T.Create(least)), T.Create(0), value);
}
