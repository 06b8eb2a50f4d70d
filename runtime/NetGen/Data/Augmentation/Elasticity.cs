using NetGen.Lanes;

namespace NetGen;

/// <summary>The strength and the smoothness of an elastic distortion.</summary>
/// <param name="Alpha">The factor on the smoothed displacements.</param>
/// <param name="Sigma">The standard deviation, in pixels, of the Gaussian that smooths them.</param>
internal sealed record Elasticity(float Alpha, double Sigma)
{
    // A Gaussian has 0.3 % of its weight beyond this.
    private const int Deviations = 3;

    /// <summary>Returns the weights of the Gaussian from -radius to radius.</summary>
    /// <param name="reach">The largest distance between two pixels; weights beyond it would have nothing to multiply.</param>
    public float[] Weights(int reach)
    {
        int radius = (int)Math.Ceiling(Deviations * Sigma);
        double sum = 0;
        for (int i = -radius; i <= radius; i++)
        {
            sum += Gaussian(i);
        }

        int kept = Math.Min(radius, reach);
        float[] weights = new float[2 * kept + 1];
        for (int i = -kept; i <= kept; i++)
        {
            weights[i + kept] = (float)(Gaussian(i) / sum);
        }

        return weights;
    }

    private double Gaussian(int distance) => Elementary.Exp((float)(-distance * (double)distance / (2 * Sigma * Sigma)));
}
