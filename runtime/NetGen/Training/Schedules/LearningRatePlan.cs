namespace NetGen;

/// <summary>The course of a training's learning rate: the schedule, where it started, and what it has seen of the losses.</summary>
internal sealed class LearningRatePlan
{
    private ScheduleState _seen;

    // The epochs and steps that were finished when the schedule was set.
    private (int Epoch, long Step) _start;

    /// <summary>The schedule; null for a constant rate.</summary>
    public LearningRateSchedule? Schedule { get; private set; }

    /// <summary>What a checkpoint keeps of it: where the schedule started and what it has seen.</summary>
    public (int Epoch, long Step, ScheduleState Seen) Progress
    {
        get => (_start.Epoch, _start.Step, _seen);
        set => (_start.Epoch, _start.Step, _seen) = value;
    }

    /// <summary>Starts a schedule.</summary>
    /// <param name="schedule">The schedule; null for a constant rate.</param>
    /// <param name="epoch">The epochs finished before.</param>
    /// <param name="step">The steps taken before.</param>
    public void Start(LearningRateSchedule? schedule, int epoch, long step)
    {
        Schedule = schedule;
        Progress = (epoch, step, default);
    }

    /// <summary>The factor on the optimizer's learning rate.</summary>
    /// <param name="epoch">The epochs finished before.</param>
    /// <param name="step">The steps taken before.</param>
    public double FactorAt(int epoch, long step)
    {
        if (Schedule == null)
        {
            return 1;
        }

        // A schedule that was set after the step, or before a divergence took steps back, is at its beginning.
        long position = Schedule.Unit == ScheduleUnit.Epoch ? epoch - _start.Epoch : step - _start.Step;
        return Schedule.Factor(Math.Max(0, position), in _seen);
    }

    /// <summary>Shows the schedule the loss after an epoch: of the validation data, or of the training where there are none.</summary>
    public void Observe(double loss) => Schedule?.Observe(loss, ref _seen);
}
