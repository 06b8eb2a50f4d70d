using NetGen.Samples;

namespace Noise;

/// <summary>A network's predictions for many images.</summary>
/// <param name="Network">The name of the network.</param>
/// <param name="Images">The kind of images.</param>
/// <param name="All">The prediction for each image.</param>
internal sealed record Answers(string Network, string Images, Prediction[] All)
{
    /// <summary>The confidence above which a prediction counts as confident.</summary>
    public const float Sure = 0.9f;

    private const int Bins = 20;

    /// <summary>The fraction of correct predictions.</summary>
    public double Accuracy => (double)All.Count(answer => answer.IsRight) / All.Length;

    /// <summary>The fraction of predictions with a confidence above 90 %.</summary>
    public double SureShare => (double)All.Count(answer => answer.Output > Sure) / All.Length;

    /// <summary>The mean confidence.</summary>
    public double MeanConfidence => All.Average(answer => answer.Output);

    /// <summary>The digit predicted most often, and the fraction of the images for which it is predicted.</summary>
    public (int Digit, double Share) Favourite =>
        All.CountBy(answer => answer.Class).Select(of => (of.Key, (double)of.Value / All.Length)).MaxBy(of => of.Item2);

    /// <summary>Computes the histogram of the confidences: the fraction of predictions in each of 20 equal bins from 0 to 1.</summary>
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
