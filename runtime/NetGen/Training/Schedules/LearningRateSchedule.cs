namespace NetGen;

/// <summary>
/// A learning-rate schedule: the factor by which the optimizer's learning rate is multiplied in each epoch or step.
/// </summary>
/// <remarks>
/// A schedule is immutable and may serve any number of trainers; its factors have the same bits on every machine. For a custom schedule,
/// derive from this class and override <see cref="Factor(long)"/>.
/// </remarks>
/// <example>
/// Five epochs of warmup, then a fall to zero over 25 epochs:
/// <code>
/// trainer.Schedule = LearningRateSchedule
///     .LinearWarmup(from: 0.1, length: 5)
///     .Then(after: 5, LearningRateSchedule.Cosine(length: 25));
/// trainer.Fit(train, epochs: 30, batchSize: 32);
/// </code>
/// Half the rate after more than three epochs without improvement of the validation loss:
/// <code>
/// trainer.Schedule = LearningRateSchedule.ReduceOnPlateau(factor: 0.5, patience: 3);
/// trainer.Fit(train, epochs: 30, batchSize: 32, validation: validation);
/// </code>
/// </example>
/// <param name="unit">The unit of positions: epochs or steps.</param>
/// <exception cref="ArgumentOutOfRangeException">The unit is not defined.</exception>
public abstract class LearningRateSchedule(ScheduleUnit unit)
{
    /// <summary>Gets the unit of positions: epochs or steps.</summary>
    public ScheduleUnit Unit { get; } = ScheduleArguments.Unit(unit, nameof(unit));

    /// <summary>
    /// Creates a schedule that multiplies the rate by gamma at regular intervals: <c>gamma^floor(t / every)</c>; <c>StepLR</c> in PyTorch.
    /// </summary>
    /// <param name="every">The number of epochs or steps between two changes, at least 1.</param>
    /// <param name="gamma">The factor of each change: finite and greater than 0.</param>
    /// <param name="unit">The unit: epochs or steps.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static LearningRateSchedule StepDecay(int every, double gamma, ScheduleUnit unit = ScheduleUnit.Epoch) =>
        new StepDecaySchedule(every, gamma, unit);

    /// <summary>Creates a schedule that multiplies the rate by gamma after every epoch or step: <c>gamma^t</c>; <c>ExponentialLR</c> in
    /// PyTorch.</summary>
    /// <param name="gamma">The factor of each change: finite and greater than 0.</param>
    /// <param name="unit">The unit: epochs or steps.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static LearningRateSchedule Exponential(double gamma, ScheduleUnit unit = ScheduleUnit.Epoch) => new StepDecaySchedule(1, gamma, unit);

    /// <summary>
    /// Creates a schedule that falls from 1 to the floor along half a cosine: <c>floor + (1 - floor) (1 + cos(pi t / length)) / 2</c>
    /// (Loshchilov and Hutter 2017); <c>CosineAnnealingLR</c> in PyTorch.
    /// </summary>
    /// <remarks>From t = length on, the factor stays at the floor, whereas PyTorch's rises again.</remarks>
    /// <param name="length">The number of epochs or steps until the floor is reached, at least 1.</param>
    /// <param name="floor">The last factor, 0 to 1; PyTorch's <c>eta_min</c> divided by the learning rate.</param>
    /// <param name="unit">The unit: epochs or steps.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static LearningRateSchedule Cosine(int length, double floor = 0, ScheduleUnit unit = ScheduleUnit.Epoch) =>
        new CosineSchedule(length, floor, unit);

    /// <summary>
    /// Creates a schedule that rises linearly to the full learning rate: <c>from + (1 - from) t / length</c>, and 1 from t = length on;
    /// <c>LinearLR</c> in PyTorch.
    /// </summary>
    /// <param name="from">The first factor, 0 to 1. PyTorch's default is 1 / 3.</param>
    /// <param name="length">The number of epochs or steps until the factor is 1, at least 1.</param>
    /// <param name="unit">The unit: epochs or steps.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static LearningRateSchedule LinearWarmup(double from, int length, ScheduleUnit unit = ScheduleUnit.Epoch) =>
        new LinearWarmupSchedule(from, length, unit);

    /// <summary>
    /// Creates a schedule that rises to the optimizer's learning rate, which is the maximum, and then falls to nearly zero (Smith and Topin
    /// 2018); <c>OneCycleLR</c> in PyTorch, with its defaults. The momentum is not changed.
    /// </summary>
    /// <remarks>
    /// The first factor is 1 / divisor, the last 1 / (divisor finalDivisor). The rise ends at <c>warmupShare length - 1</c>, the fall at
    /// <c>length - 1</c>. With three phases, the last is preceded by a fall to 1 / divisor, as long as the rise. After the end, the factor
    /// stays that of the last step.
    /// </remarks>
    /// <param name="length">The number of steps of the whole cycle (epochs times batches), at least 1.</param>
    /// <param name="warmupShare">The fraction of the cycle in which the rate rises: 0 to 1, or 0 to 0.5 with three phases;
    /// <c>pct_start</c>.</param>
    /// <param name="divisor">The maximum divided by the first rate: a finite number of at least 1; <c>div_factor</c>.</param>
    /// <param name="finalDivisor">The first rate divided by the last: a finite number of at least 1; <c>final_div_factor</c>.</param>
    /// <param name="isLinear">Whether the rate changes linearly instead of along half a cosine; <c>anneal_strategy</c>.</param>
    /// <param name="hasThreePhases">Whether the fall to the first rate mirrors the rise; <c>three_phase</c>.</param>
    /// <param name="unit">The unit: epochs or steps.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static LearningRateSchedule OneCycle(
        int length, double warmupShare = 0.3, double divisor = 25, double finalDivisor = 10_000, bool isLinear = false, bool hasThreePhases = false,
        ScheduleUnit unit = ScheduleUnit.Step) =>
        new OneCycleSchedule(length, warmupShare, divisor, finalDivisor, isLinear, hasThreePhases, unit);

    /// <summary>
    /// Creates a schedule that multiplies the rate by a factor when the loss stops falling; <c>ReduceLROnPlateau</c> in PyTorch, with its
    /// defaults. It observes the validation loss after each epoch or, without validation data, the training loss.
    /// </summary>
    /// <remarks>
    /// An epoch improves if its loss is less than <c>best - threshold |best|</c>; NaN never does. For losses above 0 that is PyTorch's
    /// <c>(1 - threshold) best</c>, which for losses below 0 would count a rise as an improvement.
    /// </remarks>
    /// <param name="factor">The factor of each reduction, greater than 0 and less than 1.</param>
    /// <param name="patience">The number of consecutive epochs without improvement to wait: the next one reduces the rate. At least
    /// 0.</param>
    /// <param name="threshold">The minimum relative improvement that counts, from 0 to less than 1.</param>
    /// <param name="cooldown">The number of epochs after a reduction that do not count, at least 0.</param>
    /// <param name="floor">The smallest factor, 0 to 1; PyTorch's <c>min_lr</c> divided by the learning rate.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static LearningRateSchedule ReduceOnPlateau(
        double factor = 0.1, int patience = 10, double threshold = 1e-4, int cooldown = 0, double floor = 0) =>
        new PlateauSchedule(factor, patience, threshold, cooldown, floor);

    /// <summary>Returns this schedule followed by another one, which starts at position 0; <c>SequentialLR</c> in PyTorch.</summary>
    /// <param name="after">The number of epochs or steps that this schedule lasts, at least 1.</param>
    /// <param name="next">The schedule that follows, in the same unit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="after"/> is less than 1.</exception>
    /// <exception cref="ArgumentException">The units of the two schedules differ.</exception>
    public LearningRateSchedule Then(int after, LearningRateSchedule next) => new SequentialSchedule(this, after, next);

    /// <summary>Returns the factor on the optimizer's learning rate.</summary>
    /// <param name="position">The number of epochs or steps finished before.</param>
    /// <returns>The factor; for a schedule that depends on losses, the factor before any loss was observed.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="position"/> is negative.</exception>
    public abstract double Factor(long position);

    /// <summary>Returns the factor of a schedule that may depend on losses.</summary>
    internal virtual double Factor(long position, in ScheduleState state) => Factor(position);

    /// <summary>Observes the loss of an epoch: the validation loss or, without validation data, the training loss.</summary>
    internal virtual void Observe(double loss, ref ScheduleState state) => state.Epochs++;
}
