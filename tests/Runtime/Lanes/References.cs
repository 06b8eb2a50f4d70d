namespace NetGen.Tests.Lanes;

/// <summary>Elementary functions in double precision that <see cref="Math"/> does not have.</summary>
public static class References
{
    /// <summary>1 / (1 + e^-x), accurate in both tails.</summary>
    public static double Sigmoid(double x) => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x));

    /// <summary>e^x - 1: the Taylor series near 0, where the difference cancels.</summary>
    public static double Expm1(double x)
    {
        if (!(Math.Abs(x) < 0.5))
        {
            return Math.Exp(x) - 1;
        }

        double sum = 0;
        for (int k = 18; k > 1; k--)
        {
            sum = (sum + 1) * x / k;
        }

        return (sum + 1) * x;
    }

    /// <summary>ln(1 + x), with the bits that 1 + x loses put back (Kahan).</summary>
    public static double Log1p(double x)
    {
        double sum = 1 + x;
        if (sum == 1)
        {
            return x;
        }

        return sum > 0 && double.IsFinite(sum) ? Math.Log(sum) * (x / (sum - 1)) : Math.Log(sum);
    }

    /// <summary>
    /// The error function, from <c>2 / sqrt(pi) e^-x^2 sum_k 2^k x^(2k+1) / (1 3 5 ... (2k+1))</c>, whose terms are positive.
    /// </summary>
    public static double Erf(double x)
    {
        if (!(Math.Abs(x) < 6))
        {
            return double.IsNaN(x) ? x : Math.Sign(x);
        }

        double term = x;
        double sum = x;
        for (int k = 1; Math.Abs(term) > Math.Abs(sum) * 1e-17; k++)
        {
            term *= 2 * x * x / (2 * k + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
