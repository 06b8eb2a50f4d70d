namespace NetGen;

/// <summary>
/// Ends a run when it gets no better, and gives back the parameters of its best epoch:
/// <c>trainer.EarlyStopping = new EarlyStopping(patience: 5)</c>.
/// </summary>
public sealed record EarlyStopping
{
    /// <summary>Chooses when to stop.</summary>
    /// <param name="patience">How many epochs without improvement are put up with: after as many the run ends. At least 1;
    /// <see cref="int.MaxValue"/> never ends it, and only gives back the best.</param>
    /// <param name="monitored">What tells the best epoch.</param>
    /// <param name="minDelta">By how much an epoch has to be better to count, at least 0.</param>
    /// <param name="restoresBest">Whether the network gets the parameters of the best epoch when Fit returns, however it ends.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public EarlyStopping(int patience, Monitored monitored = Monitored.ValidationLoss, double minDelta = 0, bool restoresBest = true)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(patience, 1);
        if (!Enum.IsDefined(monitored))
        {
            throw new ArgumentOutOfRangeException(nameof(monitored), monitored, $"{string.Join(", ", Enum.GetNames<Monitored>())} can be monitored.");
        }

        if (!(minDelta >= 0 && double.IsFinite(minDelta)))
        {
            throw new ArgumentOutOfRangeException(nameof(minDelta), minDelta, "The least improvement is a finite number of at least 0.");
        }

        Patience = patience;
        Monitored = monitored;
        MinDelta = minDelta;
        RestoresBest = restoresBest;
    }

    /// <summary>How many epochs without improvement are put up with.</summary>
    public int Patience { get; }

    /// <summary>What tells the best epoch.</summary>
    public Monitored Monitored { get; }

    /// <summary>By how much an epoch has to be better to count.</summary>
    public double MinDelta { get; }

    /// <summary>Whether the network gets the parameters of the best epoch at the end.</summary>
    public bool RestoresBest { get; }

    /// <summary>What an epoch is judged by, the higher the better; NaN is no improvement on anything.</summary>
    internal double Score(EpochResult epoch) => Monitored switch
    {
        Monitored.ValidationLoss => -epoch.Validation!.Value.Loss,
        Monitored.ValidationAccuracy => epoch.Validation!.Value.Accuracy,
        _ => -epoch.Loss,
    };

    /// <summary>Throws unless a run can be judged so.</summary>
    internal void ThrowIfUnfit(Dataset? validation)
    {
        if (Monitored != Monitored.TrainingLoss && validation == null)
        {
            throw new ArgumentException(
                $"Early stopping monitors {Monitored}, but there are no validation data. Monitored.TrainingLoss needs none.", nameof(validation));
        }

        if (Monitored == Monitored.ValidationAccuracy && !validation!.HasLabels)
        {
            throw new ArgumentException(
                "Early stopping monitors ValidationAccuracy, but the validation data have target values, not labels.", nameof(validation));
        }
    }
}
