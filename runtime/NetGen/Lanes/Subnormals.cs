using System.Runtime.CompilerServices;

namespace NetGen.Lanes;

/// <summary>
/// Keeps subnormal numbers, those below 1.18e-38 in magnitude, out of training and recurrence. Many processors leave their fast path for
/// each vector that contains one (training took up to eight times as long), and a value that decays, such as the momentum of a weight whose
/// input is always 0, would become subnormal and stay so.
/// </summary>
/// <remarks>
/// <code>
/// value                                                           counts as 0 below
/// gradients of sums and states, recurrent states                  1e-30
/// momentum, mean of gradients, moving average                     1e-30
/// parameter under weight decay, L2 or a max norm                  1e-30
/// mean of squared gradients                                       1e-36
/// gradient that is squared                                        1e-16
/// </code>
/// A custom optimizer should flush its state in the same way.
/// </remarks>
public static class Subnormals
{
    /// <summary>About 1e8 times the smallest normal number, so that multiplying a value seldom gives a subnormal one.</summary>
    internal const float Least = 1e-30f;

    /// <summary>Its square root is 1e-18, negligible compared with any epsilon.</summary>
    private const float LeastSquare = 1e-36f;

    /// <summary>Its square is 1e-32, which is still normal after multiplication by 1 - beta, rarely below 1e-4.</summary>
    private const float LeastSquared = 1e-16f;

    private const float LeastNormal = 1.17549435e-38f;

    /// <summary>Flushes a decaying state or a backpropagated gradient: 0 below 1e-30 in magnitude. NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Flush<T>(T value)
        where T : struct, ILanes<T> => Flush(value, T.Abs(value), Least);

    /// <summary>Flushes one float: 0 below 1e-30 in magnitude. NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Flush(float value) => Math.Abs(value) < Least ? 0 : value;

    /// <summary>Flushes a running mean of squares: 0 below 1e-36. NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T FlushSquare<T>(T mean)
        where T : struct, ILanes<T> => Flush(mean, mean, LeastSquare);

    /// <summary>Flushes a gradient that will be squared: 0 below 1e-16 in magnitude. NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T FlushSquared<T>(T gradient)
        where T : struct, ILanes<T> => Flush(gradient, T.Abs(gradient), LeastSquared);

    /// <summary>Flushes a nonnegative result: 0 where it is subnormal. NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T FlushResult<T>(T result)
        where T : struct, ILanes<T> => Flush(result, result, LeastNormal);

    // "Less than" is false for NaN, which is therefore kept.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Flush<T>(T value, T magnitude, float least)
        where T : struct, ILanes<T> => T.SelectLess(magnitude, T.Create(least), T.Create(0), value);
}
