using NetGen.Samples;

namespace Noise;

/// <summary>What a network says about many images.</summary>
/// <param name="Network">The network.</param>
/// <param name="Images">What is on the images.</param>
/// <param name="All">An answer each.</param>
internal sealed record Answers(string Network, string Images, Prediction[] All)
{
    /// <summary>How sure is sure.</summary>
    public const float Sure = 0.9f;

    private const int Bins = 20;

    /// <summary>The share of right answers.</summary>
    public double Accuracy => (double)All.Count(answer => answer.IsRight) / All.Length;

    /// <summary>The share of answers that are surer than 90 %.</summary>
    public double SureShare => (double)All.Count(answer => answer.Output > Sure) / All.Length;

    /// <summary>The mean confidence.</summary>
    public double MeanConfidence => All.Average(answer => answer.Output);

    /// <summary>The answer that is given most often, and the share of the images it is given for.</summary>
    public (int Digit, double Share) Favourite =>
        All.CountBy(answer => answer.Class).Select(of => (of.Key, (double)of.Value / All.Length)).MaxBy(of => of.Item2);

    /// <summary>The share of answers in each twentieth of the confidences from 0 to 1.</summary>
    public double[] Histogram()
    {
        double[] shares = new double[Bins];
        foreach (Prediction answer in All)
        {
            shares[Math.Min((int)(answer.Output * Bins), Bins - 1)] += 1.0 / All.Length;
        }

        return shares;
    }
}
