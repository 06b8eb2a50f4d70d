namespace NetGen.Bench.Race;

/// <summary>How a network is trained in the race; times are counted in epochs, whole and broken.</summary>
/// <param name="BatchSize">Samples in a step.</param>
/// <param name="PeakRate">The highest learning rate.</param>
/// <param name="WarmUp">When it is reached, on a straight line from 0.</param>
/// <param name="Epochs">When it would be 0 again, on a straight line from there.</param>
/// <param name="LeastRate">What it does not fall below, for the way beyond.</param>
/// <param name="FirstEvaluation">When the test images are read for the first time.</param>
/// <param name="Interval">How long after it again, and so on.</param>
/// <param name="MostEpochs">When the race is given up.</param>
public sealed record RacePlan(
    int BatchSize, double PeakRate, double WarmUp, double Epochs, double LeastRate, double FirstEvaluation, double Interval, double MostEpochs)
{
    /// <summary>The learning rate after a number of epochs.</summary>
    public double RateAt(double epochs) => epochs < WarmUp
        ? Math.Max(LeastRate, PeakRate * epochs / WarmUp)
        : Math.Max(LeastRate, PeakRate * (Epochs - epochs) / (Epochs - WarmUp));
}
