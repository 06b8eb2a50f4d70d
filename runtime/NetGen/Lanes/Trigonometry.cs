namespace NetGen.Lanes;

/// <summary>Sine and cosine of angles in degrees, with the same bits everywhere: only sums and products, none of them fused.</summary>
internal static class Trigonometry
{
    private const double Radian = Math.PI / 180;

    /// <summary>Computes sine and cosine, within 2^-52 of the true values; exact at multiples of 90 degrees.</summary>
    /// <remarks>
    /// <c>angle = 90 q + r</c> with a whole q and |r| up to 45 degrees, then the Taylor polynomials of degree 15 and 16 in r, whose
    /// truncation error is below 2^-54.
    /// </remarks>
    /// <param name="degrees">The angle, from -360 to 360, where the difference from 90 q is exact.</param>
    public static (double Sine, double Cosine) SineAndCosine(double degrees)
    {
        double quarter = Math.Round(degrees / 90);
        double x = (degrees - 90 * quarter) * Radian;
        double square = x * x;

        double sine = -1.0 / 1307674368000;
        sine = sine * square + 1.0 / 6227020800;
        sine = sine * square - 1.0 / 39916800;
        sine = sine * square + 1.0 / 362880;
        sine = sine * square - 1.0 / 5040;
        sine = sine * square + 1.0 / 120;
        sine = sine * square - 1.0 / 6;
        sine = sine * square * x + x;

        double cosine = 1.0 / 20922789888000;
        cosine = cosine * square - 1.0 / 87178291200;
        cosine = cosine * square + 1.0 / 479001600;
        cosine = cosine * square - 1.0 / 3628800;
        cosine = cosine * square + 1.0 / 40320;
        cosine = cosine * square - 1.0 / 720;
        cosine = cosine * square + 1.0 / 24;
        cosine = cosine * square - 0.5;
        cosine = cosine * square + 1;

        return ((int)quarter & 3) switch
        {
            0 => (sine, cosine),
            1 => (cosine, -sine),
            2 => (-sine, -cosine),
            _ => (-cosine, sine),
        };
    }
}
