namespace NetGen.Bench.Workloads;

/// <summary>A constant learning rate that ends a call of Fit after a number of steps, since a schedule is asked for the rate of each step.</summary>
/// <param name="steps">The number of steps.</param>
/// <param name="source">The source of the token that was passed to Fit.</param>
public sealed class StopAfter(int steps, CancellationTokenSource source) : LearningRateSchedule(ScheduleUnit.Step)
{
    /// <inheritdoc/>
    public override double Factor(long position)
    {
        if (position == steps - 1)
        {
            source.Cancel();
        }

        return 1;
    }
}
