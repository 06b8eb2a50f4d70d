namespace NetGen;

/// <summary>The results of one epoch.</summary>
/// <param name="Epoch">The number of the epoch in its run, from 1.</param>
/// <param name="Loss">The mean training loss; the loss of each sample is measured before the update of its batch.</param>
/// <param name="Accuracy">The fraction of samples classified correctly, measured at the same time, 0 to 1; NaN without labels.</param>
/// <param name="Validation">The loss and accuracy on the validation data after the epoch; <c>null</c> without validation data.</param>
/// <param name="Samples">The number of samples trained.</param>
/// <param name="Duration">The training time, excluding validation.</param>
/// <param name="LearningRate">The learning rate of the epoch's last step.</param>
public sealed record EpochResult(
    int Epoch, double Loss, double Accuracy, Evaluation? Validation, long Samples, TimeSpan Duration, double LearningRate)
{
    /// <summary>Gets the number of samples trained per second, excluding validation.</summary>
    public double SamplesPerSecond => Samples / Duration.TotalSeconds;
}
