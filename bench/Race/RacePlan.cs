namespace NetGen.Bench.Race;

/// <summary>The training schedule of the race; times are in epochs and may be fractional.</summary>
/// <param name="BatchSize">The batch size.</param>
/// <param name="PeakRate">The highest learning rate.</param>
/// <param name="WarmUp">The epoch in which the learning rate, rising linearly from 0, reaches its peak.</param>
/// <param name="Epochs">The epoch in which it would reach 0 again, falling linearly from the peak.</param>
/// <param name="LeastRate">The minimum learning rate after that.</param>
/// <param name="FirstEvaluation">The epoch of the first evaluation on the test images.</param>
/// <param name="Interval">The epochs between evaluations.</param>
/// <param name="MostEpochs">The epoch in which the race is given up.</param>
public sealed record RacePlan(
    int BatchSize, double PeakRate, double WarmUp, double Epochs, double LeastRate, double FirstEvaluation, double Interval, double MostEpochs)
{
    /// <summary>Returns the learning rate after a number of epochs.</summary>
    public double RateAt(double epochs) => epochs < WarmUp
        ? Math.Max(LeastRate, PeakRate * epochs / WarmUp)
        : Math.Max(LeastRate, PeakRate * (Epochs - epochs) / (Epochs - WarmUp));
}
