namespace NetGen;

/// <summary>Ends a run that no longer improves and restores the parameters of its best epoch.</summary>
/// <example><code>
/// trainer.EarlyStopping = new EarlyStopping(patience: 5);
/// TrainingHistory history = trainer.Fit(train, epochs: 100, batchSize: 32, validation: validation);
/// Console.WriteLine($"{history.Epochs.Count} epochs; epoch {history.BestEpoch} was the best.");
/// </code></example>
public sealed record EarlyStopping
{
    /// <summary>Initializes the settings.</summary>
    /// <param name="patience">The number of epochs without improvement to wait before stopping, at least 1; with <see cref="int.MaxValue"/>
    /// the run never stops early and only the best epoch is restored.</param>
    /// <param name="monitored">The quantity by which epochs are compared.</param>
    /// <param name="minDelta">The minimum improvement that counts, at least 0.</param>
    /// <param name="restoresBest">Whether Fit restores the parameters of the best epoch when it returns, however the run ends.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public EarlyStopping(int patience, Monitored monitored = Monitored.ValidationLoss, double minDelta = 0, bool restoresBest = true)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(patience, 1);
        if (!Enum.IsDefined(monitored))
        {
            throw new ArgumentOutOfRangeException(
                nameof(monitored), monitored, $"Early stopping can monitor {string.Join(", ", Enum.GetNames<Monitored>())}.");
        }

        if (!(minDelta >= 0 && double.IsFinite(minDelta)))
        {
            throw new ArgumentOutOfRangeException(nameof(minDelta), minDelta, "The minimum improvement must be finite and at least 0.");
        }

        Patience = patience;
        Monitored = monitored;
        MinDelta = minDelta;
        RestoresBest = restoresBest;
    }

    /// <summary>Gets the number of epochs without improvement to wait before stopping.</summary>
    public int Patience { get; }

    /// <summary>Gets the quantity by which epochs are compared.</summary>
    public Monitored Monitored { get; }

    /// <summary>Gets the minimum improvement that counts.</summary>
    public double MinDelta { get; }

    /// <summary>Gets whether Fit restores the parameters of the best epoch at the end.</summary>
    public bool RestoresBest { get; }

    /// <summary>Returns the score of an epoch; higher is better, and NaN never counts as an improvement.</summary>
    internal double Score(EpochResult epoch) => Monitored switch
    {
        Monitored.ValidationLoss => -epoch.Validation!.Value.Loss,
        Monitored.ValidationAccuracy => epoch.Validation!.Value.Accuracy,
        _ => -epoch.Loss,
    };

    /// <summary>Throws if the validation data does not have what is monitored.</summary>
    internal void ThrowIfUnfit(Dataset? validation)
    {
        if (Monitored != Monitored.TrainingLoss && validation == null)
        {
            throw new ArgumentException(
                $"Early stopping monitors {Monitored}, which needs validation data; Monitored.TrainingLoss does not.", nameof(validation));
        }

        if (Monitored == Monitored.ValidationAccuracy && !validation!.HasLabels)
        {
            throw new ArgumentException(
                "Early stopping monitors ValidationAccuracy, but the validation data has target values, not labels.", nameof(validation));
        }
    }
}
