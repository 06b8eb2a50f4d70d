using NetGen;

namespace Digits;

/// <summary>
/// The choices of --schedule. Reducing on a plateau is not one of them: it would depend on the test digits, which must not affect training.
/// </summary>
internal enum ScheduleName
{
    Constant,
    Step,
    Exponential,
    Cosine,
    OneCycle,
}

/// <summary>The schedule of each name.</summary>
internal static class ScheduleNames
{
    /// <summary>Creates the schedule of a run; null for a constant learning rate.</summary>
    /// <param name="schedule">Its name.</param>
    /// <param name="epochs">The number of epochs of the run.</param>
    /// <param name="batches">The number of batches of an epoch.</param>
    public static LearningRateSchedule? Of(this ScheduleName schedule, int epochs, int batches) => schedule switch
    {
        ScheduleName.Step => LearningRateSchedule.StepDecay(every: (epochs + 2) / 3, gamma: 0.3),
        ScheduleName.Exponential => LearningRateSchedule.Exponential(gamma: 0.9),
        ScheduleName.Cosine => LearningRateSchedule.Cosine(length: epochs),
        ScheduleName.OneCycle => LearningRateSchedule.OneCycle(length: epochs * batches),
        _ => null,
    };
}
