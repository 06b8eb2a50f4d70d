namespace NetGen;

/// <summary>
/// How the learning rate changes while a network is trained: a factor for every epoch or every step, which the optimizer's learning rate is
/// multiplied by.
/// </summary>
/// <remarks>
/// A schedule is immutable, and its factors have the same bits everywhere: one may serve any number of trainers. A schedule of one's own derives
/// from this class and says its <see cref="Factor(long)"/>.
/// </remarks>
/// <example><code>
/// LearningRateSchedule.Cosine(length: 30);
/// LearningRateSchedule.LinearWarmup(from: 0.1, length: 5).Then(5, LearningRateSchedule.Cosine(length: 25));
/// LearningRateSchedule.ReduceOnPlateau(factor: 0.5, patience: 3);
/// </code></example>
/// <param name="unit">What positions count.</param>
/// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
public abstract class LearningRateSchedule(ScheduleUnit unit)
{
    /// <summary>What positions count: epochs or steps.</summary>
    public ScheduleUnit Unit { get; } = ScheduleArguments.Unit(unit, nameof(unit));

    /// <summary>
    /// <c>gamma^floor(t / every)</c>: constant for some time, then multiplied by gamma, and again; <c>StepLR</c> of PyTorch.
    /// </summary>
    /// <param name="every">The epochs or steps between two changes, at least 1.</param>
    /// <param name="gamma">What the rate is multiplied by: a finite number greater than 0.</param>
    /// <param name="unit">What is counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static LearningRateSchedule StepDecay(int every, double gamma, ScheduleUnit unit = ScheduleUnit.Epoch) =>
        new StepDecaySchedule(every, gamma, unit);

    /// <summary><c>gamma^t</c>: multiplied by gamma after every epoch or step; <c>ExponentialLR</c> of PyTorch.</summary>
    /// <param name="gamma">What the rate is multiplied by: a finite number greater than 0.</param>
    /// <param name="unit">What is counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static LearningRateSchedule Exponential(double gamma, ScheduleUnit unit = ScheduleUnit.Epoch) => new StepDecaySchedule(1, gamma, unit);

    /// <summary>
    /// <c>floor + (1 - floor) (1 + cos(pi t / length)) / 2</c>: half a cosine from 1 down to the floor (Loshchilov and Hutter 2017);
    /// <c>CosineAnnealingLR</c> of PyTorch.
    /// </summary>
    /// <remarks>From t = length on it stays at the floor, where PyTorch's goes up again.</remarks>
    /// <param name="length">After how many epochs or steps the floor is reached, at least 1.</param>
    /// <param name="floor">The last factor, 0 to 1; PyTorch's <c>eta_min</c> divided by the learning rate.</param>
    /// <param name="unit">What is counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static LearningRateSchedule Cosine(int length, double floor = 0, ScheduleUnit unit = ScheduleUnit.Epoch) =>
        new CosineSchedule(length, floor, unit);

    /// <summary>
    /// <c>from + (1 - from) t / length</c>, and 1 from t = length on: the rate grows to its value in equal parts; <c>LinearLR</c> of PyTorch.
    /// </summary>
    /// <param name="from">The first factor, 0 to 1. PyTorch's default is 1 / 3.</param>
    /// <param name="length">After how many epochs or steps the factor is 1, at least 1.</param>
    /// <param name="unit">What is counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static LearningRateSchedule LinearWarmup(double from, int length, ScheduleUnit unit = ScheduleUnit.Epoch) =>
        new LinearWarmupSchedule(from, length, unit);

    /// <summary>
    /// Up to the optimizer's learning rate, which is the maximum, and down to next to nothing (Smith and Topin 2018); <c>OneCycleLR</c> of PyTorch,
    /// with its defaults. The momentum stays as it is.
    /// </summary>
    /// <remarks>
    /// The first factor is 1 / divisor, the last 1 / (divisor finalDivisor). Up takes until <c>warmupShare length - 1</c>, down until
    /// <c>length - 1</c>. With three phases there is one down to 1 / divisor, as long as the way up, before the last. After the end the factor stays
    /// what it was at the last step.
    /// </remarks>
    /// <param name="length">The number of steps of the whole cycle (epochs times batches), at least 1.</param>
    /// <param name="warmupShare">The share of the cycle in which the rate grows, 0 to 1, or with three phases 0 to 0.5; <c>pct_start</c>.</param>
    /// <param name="divisor">The maximum divided by the first rate: a finite number of at least 1; <c>div_factor</c>.</param>
    /// <param name="finalDivisor">The first rate divided by the last: a finite number of at least 1; <c>final_div_factor</c>.</param>
    /// <param name="isLinear">Whether the rate changes in equal parts, instead of along half a cosine; <c>anneal_strategy</c>.</param>
    /// <param name="hasThreePhases">Whether the way down to the first rate is a mirror image of the way up; <c>three_phase</c>.</param>
    /// <param name="unit">What is counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static LearningRateSchedule OneCycle(
        int length, double warmupShare = 0.3, double divisor = 25, double finalDivisor = 10_000, bool isLinear = false, bool hasThreePhases = false,
        ScheduleUnit unit = ScheduleUnit.Step) =>
        new OneCycleSchedule(length, warmupShare, divisor, finalDivisor, isLinear, hasThreePhases, unit);

    /// <summary>
    /// Multiplies the rate by a factor when the loss has stopped falling; <c>ReduceLROnPlateau</c> of PyTorch, with its defaults. It looks at the
    /// validation loss after each epoch, or at the training loss where there are no validation data.
    /// </summary>
    /// <remarks>
    /// An epoch is good if its loss is less than <c>best - threshold |best|</c>. A loss that is NaN is not. For losses above 0 that is PyTorch's
    /// <c>(1 - threshold) best</c>, with which a loss below 0 seems better as it rises.
    /// </remarks>
    /// <param name="factor">What the rate is multiplied by, greater than 0 and less than 1.</param>
    /// <param name="patience">How many bad epochs in a row are put up with: the next one reduces the rate. At least 0.</param>
    /// <param name="threshold">What share of the best loss a better one is less by, from 0 to less than 1.</param>
    /// <param name="cooldown">The epochs after a reduction in which bad ones do not count, at least 0.</param>
    /// <param name="floor">The least factor, 0 to 1; PyTorch's <c>min_lr</c> divided by the learning rate.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static LearningRateSchedule ReduceOnPlateau(
        double factor = 0.1, int patience = 10, double threshold = 1e-4, int cooldown = 0, double floor = 0) =>
        new PlateauSchedule(factor, patience, threshold, cooldown, floor);

    /// <summary>This schedule for some time, then another one, which counts from 0 again; <c>SequentialLR</c> of PyTorch.</summary>
    /// <param name="after">How many epochs or steps this schedule lasts, at least 1.</param>
    /// <param name="next">What follows; it counts what this schedule counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    /// <exception cref="ArgumentException">One of the two counts epochs and the other steps.</exception>
    public LearningRateSchedule Then(int after, LearningRateSchedule next) => new SequentialSchedule(this, after, next);

    /// <summary>What the optimizer's learning rate is multiplied by.</summary>
    /// <param name="position">The epochs or steps finished before, from 0.</param>
    /// <returns>The factor; of a schedule that depends on losses, the one before any was seen.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is negative.</exception>
    public abstract double Factor(long position);

    /// <summary>The factor of a schedule that may depend on losses.</summary>
    internal virtual double Factor(long position, in ScheduleState state) => Factor(position);

    /// <summary>Takes note of the loss after an epoch: of the validation data, or of the training where there are none.</summary>
    internal virtual void Observe(double loss, ref ScheduleState state) => state.Epochs++;
}
