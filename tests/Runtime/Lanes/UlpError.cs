using System.Runtime.CompilerServices;

namespace NetGen.Tests.Lanes;

/// <summary>The distance of a float from a double-precision reference, in units in the last place of the float.</summary>
public static class UlpError
{
    /// <summary>
    /// |<paramref name="actual"/> - <paramref name="expected"/>| / ulp, where an ulp is the distance of two neighboring floats
    /// at <paramref name="expected"/> (2^-149 among the subnormal numbers). NaN equals NaN alone and is infinitely far from all
    /// else.
    /// </summary>
    public static double Of(float actual, double expected)
    {
        if (double.IsNaN(expected) || float.IsNaN(actual))
        {
            return double.IsNaN(expected) && float.IsNaN(actual) ? 0 : double.PositiveInfinity;
        }

        // What rounds to infinity equals infinity; elsewhere infinity counts as 2^128, the number it stands for when rounding.
        if (float.IsInfinity(actual) && (float)expected == actual)
        {
            return 0;
        }

        if (double.IsInfinity(expected))
        {
            return double.PositiveInfinity;
        }

        double number = float.IsInfinity(actual) ? Math.CopySign(Math.ScaleB(1, 128), actual) : actual;
        int exponent = expected == 0 ? -126 : Math.Clamp(Math.ILogB(expected), -126, 127);
        return Math.Abs(number - expected) / Math.ScaleB(1, exponent - 23);
    }

    /// <summary>
    /// The greatest error of <paramref name="function"/> over every <paramref name="stride"/>-th float by bit pattern (1 for all
    /// of them, a prime for a sample), and where it is.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (double Error, float Argument) Greatest(
        Func<float, float> function, Func<double, double> reference, uint stride)
    {
        (double Error, float Argument) worst = (0, 0);
        for (ulong bits = 0; bits <= uint.MaxValue; bits += stride)
        {
            float x = BitConverter.UInt32BitsToSingle((uint)bits);
            double error = Of(function(x), reference(x));
            if (!(error <= worst.Error))
            {
                worst = (error, x);
            }
        }

        return worst;
    }
}
