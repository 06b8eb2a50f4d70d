namespace NetGen;

public sealed partial class Trainer<TNetwork, TLoss, TOptimizer>
{
    private LearningRateSchedule? _schedule;
    private ScheduleState _scheduleState;

    // The epochs and steps that were finished when the schedule was set.
    private (int Epoch, long Step) _scheduleStart;

    /// <summary>
    /// How the learning rate changes in the course of the training: its factors multiply <see cref="LearningRate"/>. It counts epochs, through all calls
    /// of Fit, or steps, from where it is set; <see cref="LoadCheckpoint"/> brings back where that was. Null, as at first, for a constant rate.
    /// </summary>
    public LearningRateSchedule? Schedule
    {
        get => _schedule;
        set
        {
            _schedule = value;
            _scheduleState = default;
            _scheduleStart = (Epoch, Step);
        }
    }

    /// <summary>The learning rate of the next step: <see cref="LearningRate"/> times the factor of the <see cref="Schedule"/>.</summary>
    public double CurrentLearningRate => LearningRateOf(Step);

    /// <summary>The learning rate of a step of this epoch.</summary>
    private double LearningRateOf(long step)
    {
        if (_schedule == null)
        {
            return LearningRate;
        }

        // A schedule that was set after the step, or before a divergence took steps back, is at its beginning.
        long position = _schedule.Unit == ScheduleUnit.Epoch ? Epoch - _scheduleStart.Epoch : step - _scheduleStart.Step;
        return LearningRate * _schedule.Factor(Math.Max(0, position), in _scheduleState);
    }
}
