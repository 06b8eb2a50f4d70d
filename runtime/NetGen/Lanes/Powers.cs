namespace NetGen.Lanes;

/// <summary>Powers in double precision.</summary>
internal static class Powers
{
    /// <summary>Computes a power by repeated squaring: the platform's Math.Pow need not give the same bits everywhere.</summary>
    /// <param name="value">The base.</param>
    /// <param name="exponent">The exponent, at least 0.</param>
    public static double Of(double value, long exponent)
    {
        double result = 1;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
            {
                result *= value;
            }

            value *= value;
        }

        return result;
    }
}
