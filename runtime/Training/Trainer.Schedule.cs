namespace NetGen;

public sealed partial class Trainer<TKernels, TLoss, TOptimizer>
{
    private LearningRateSchedule? _schedule;
    private ScheduleState _scheduleState;

    /// <summary>
    /// How the learning rate changes in the course of the training: its factors multiply <see cref="LearningRate"/>. It counts the epochs of all calls of
    /// Fit, or the steps. Null, as at first, for a constant rate. Setting it forgets the losses that the one before has seen.
    /// </summary>
    public LearningRateSchedule? Schedule
    {
        get => _schedule;
        set
        {
            _schedule = value;
            _scheduleState = default;
        }
    }

    /// <summary>The learning rate of the next step: <see cref="LearningRate"/> times the factor of the <see cref="Schedule"/>.</summary>
    public float CurrentLearningRate => LearningRateOf(Step);

    /// <summary>The learning rate of a step of this epoch.</summary>
    private float LearningRateOf(int step)
    {
        if (_schedule == null)
        {
            return LearningRate;
        }

        int position = _schedule.Unit == ScheduleUnit.Epoch ? Epoch : step;
        return (float)(LearningRate * _schedule.Factor(position, in _scheduleState));
    }
}
