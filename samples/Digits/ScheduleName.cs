using NetGen;

namespace Digits;

/// <summary>
/// What --schedule chooses from. A plateau is not among them: it would have to watch the test digits, by which nothing is to be chosen.
/// </summary>
internal enum ScheduleName
{
    Constant,
    Step,
    Exponential,
    Cosine,
    OneCycle,
}

/// <summary>How the learning rate changes in each.</summary>
internal static class ScheduleNames
{
    /// <summary>The schedule of a run; null for a learning rate that stays.</summary>
    /// <param name="schedule">Its name.</param>
    /// <param name="epochs">The epochs of the run.</param>
    /// <param name="batches">The steps of an epoch.</param>
    public static LearningRateSchedule? Of(this ScheduleName schedule, int epochs, int batches) => schedule switch
    {
        ScheduleName.Step => LearningRateSchedule.StepDecay(every: (epochs + 2) / 3, gamma: 0.3),
        ScheduleName.Exponential => LearningRateSchedule.Exponential(gamma: 0.9),
        ScheduleName.Cosine => LearningRateSchedule.Cosine(length: epochs),
        ScheduleName.OneCycle => LearningRateSchedule.OneCycle(length: epochs * batches),
        _ => null,
    };
}
