namespace NetGen;

/// <summary>What one epoch brought.</summary>
/// <param name="Epoch">The epoch of this call of Fit, from 1.</param>
/// <param name="Loss">The mean training loss, each sample as it was when its batch was trained.</param>
/// <param name="Accuracy">The share of samples classified rightly then, 0 to 1; NaN where the data have no labels.</param>
/// <param name="Validation">Loss and accuracy on the validation data after the epoch, if there are any.</param>
/// <param name="Samples">How many samples were trained.</param>
/// <param name="Duration">The time of the training itself, without validation.</param>
/// <param name="LearningRate">The learning rate of the epoch's last step.</param>
public sealed record EpochResult(
    int Epoch, double Loss, double Accuracy, Evaluation? Validation, long Samples, TimeSpan Duration, double LearningRate)
{
    /// <summary>The rate of the training itself.</summary>
    public double SamplesPerSecond => Samples / Duration.TotalSeconds;
}
