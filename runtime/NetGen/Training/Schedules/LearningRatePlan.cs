namespace NetGen;

/// <summary>A trainer's learning-rate schedule: its starting point and its state.</summary>
internal sealed class LearningRatePlan
{
    private ScheduleState _seen;

    // The number of epochs and steps finished when the schedule was set.
    private (int Epoch, long Step) _start;

    /// <summary>The schedule; null for a constant rate.</summary>
    public LearningRateSchedule? Schedule { get; private set; }

    /// <summary>The part that a checkpoint keeps: the starting point and the state.</summary>
    public (int Epoch, long Step, ScheduleState Seen) Progress
    {
        get => (_start.Epoch, _start.Step, _seen);
        set => (_start.Epoch, _start.Step, _seen) = value;
    }

    /// <summary>Starts a schedule.</summary>
    /// <param name="schedule">The schedule; null for a constant rate.</param>
    /// <param name="epoch">The number of epochs finished before.</param>
    /// <param name="step">The number of steps taken before.</param>
    public void Start(LearningRateSchedule? schedule, int epoch, long step)
    {
        Schedule = schedule;
        Progress = (epoch, step, default);
    }

    /// <summary>Returns the factor on the optimizer's learning rate.</summary>
    /// <param name="epoch">The number of epochs finished before.</param>
    /// <param name="step">The number of steps taken before.</param>
    public double FactorAt(int epoch, long step)
    {
        if (Schedule == null)
        {
            return 1;
        }

        // The difference is negative if the schedule was set after the step, or if divergence took steps back.
        long position = Schedule.Unit == ScheduleUnit.Epoch ? epoch - _start.Epoch : step - _start.Step;
        return Schedule.Factor(Math.Max(0, position), in _seen);
    }

    /// <summary>Passes the loss of an epoch to the schedule: the validation loss or, without validation data, the training loss.</summary>
    public void Observe(double loss) => Schedule?.Observe(loss, ref _seen);
}
