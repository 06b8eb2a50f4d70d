namespace NetGen;

/// <summary>What tells the best epoch.</summary>
public enum Monitored
{
    /// <summary>The loss on the validation data: the lower the better.</summary>
    ValidationLoss = 1,

    /// <summary>The accuracy on the validation data: the higher the better.</summary>
    ValidationAccuracy = 2,

    /// <summary>The mean training loss of the epoch: the lower the better. For runs without validation data.</summary>
    TrainingLoss = 3,
}
