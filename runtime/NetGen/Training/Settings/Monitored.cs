namespace NetGen;

/// <summary>Specifies the quantity by which early stopping compares epochs.</summary>
public enum Monitored
{
    /// <summary>The loss on the validation data; lower is better.</summary>
    ValidationLoss = 1,

    /// <summary>The accuracy on the validation data; higher is better.</summary>
    ValidationAccuracy = 2,

    /// <summary>The mean training loss of the epoch; lower is better. For runs without validation data.</summary>
    TrainingLoss = 3,
}
