namespace NetGen.Tests.Training;

/// <summary>A report that does something at the end of each epoch.</summary>
/// <param name="action">Told the number of the epoch.</param>
internal sealed class OnEpoch(Action<int> action) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value)
    {
        if (value.Completed is { } epoch)
        {
            action(epoch.Epoch);
        }
    }
}
