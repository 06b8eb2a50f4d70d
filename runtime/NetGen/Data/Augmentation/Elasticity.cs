using NetGen.Lanes;

namespace NetGen;

/// <summary>How strong and how smooth an elastic distortion is.</summary>
/// <param name="Alpha">What the smoothed displacements are multiplied by.</param>
/// <param name="Sigma">The standard deviation, in pixels, of the Gaussian that smooths them.</param>
internal sealed record Elasticity(float Alpha, double Sigma)
{
    // Beyond, a Gaussian has 0.3 % of its weight.
    private const int Deviations = 3;

    /// <summary>The weights of the Gaussian from -radius to radius.</summary>
    /// <param name="reach">The farthest that two pixels lie apart: weights beyond would meet nothing.</param>
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
