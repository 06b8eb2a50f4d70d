namespace NetGen.Tests.Training;

/// <summary>What schedules refuse.</summary>
public sealed class ScheduleArgumentTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void GammaIsPositiveAndFinite(double gamma)
    {
        AssertRefused("gamma", "greater than 0", () => LearningRateSchedule.StepDecay(1, gamma));
        AssertRefused("gamma", "greater than 0", () => LearningRateSchedule.Exponential(gamma));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void LengthsAreAtLeast1(int length)
    {
        AssertRefused("every", "at least 1", () => LearningRateSchedule.StepDecay(length, 0.5));
        AssertRefused("length", "at least 1", () => LearningRateSchedule.Cosine(length));
        AssertRefused("length", "at least 1", () => LearningRateSchedule.LinearWarmup(0.1, length));
        AssertRefused("length", "at least 1", () => LearningRateSchedule.OneCycle(length));
        AssertRefused("after", "at least 1", () => LearningRateSchedule.Cosine(3).Then(length, LearningRateSchedule.Cosine(3)));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void FactorsAtAnEndAreFrom0To1(double value)
    {
        AssertRefused("floor", "from 0 to 1.", () => LearningRateSchedule.Cosine(3, value));
        AssertRefused("from", "from 0 to 1.", () => LearningRateSchedule.LinearWarmup(value, 3));
        AssertRefused("warmupShare", "from 0 to 1.", () => LearningRateSchedule.OneCycle(3, value));
        AssertRefused("warmupShare", "from 0 to 0.5.", () => LearningRateSchedule.OneCycle(3, value, hasThreePhases: true));
        AssertRefused("floor", "from 0 to 1.", () => LearningRateSchedule.ReduceOnPlateau(floor: value));
        AssertRefused("divisor", "at least 1", () => LearningRateSchedule.OneCycle(3, divisor: value - 0.5));
        AssertRefused("finalDivisor", "at least 1", () => LearningRateSchedule.OneCycle(3, finalDivisor: value - 0.5));
        AssertRefused("factor", "less than 1", () => LearningRateSchedule.ReduceOnPlateau(factor: value));
        AssertRefused("threshold", "less than 1", () => LearningRateSchedule.ReduceOnPlateau(threshold: value));
    }

    [Fact]
    public void CountsOfAPlateauAreNotNegative()
    {
        AssertRefused("patience", "at least 0", () => LearningRateSchedule.ReduceOnPlateau(patience: -1));
        AssertRefused("cooldown", "at least 0", () => LearningRateSchedule.ReduceOnPlateau(cooldown: -1));
        AssertRefused("factor", "greater than 0", () => LearningRateSchedule.ReduceOnPlateau(factor: 0));
    }

    [Fact]
    public void ThereAreTwoUnits() =>
        AssertRefused("unit", "ScheduleUnit.Epoch or ScheduleUnit.Step", () => LearningRateSchedule.Cosine(3, unit: 0));

    [Fact]
    public void EpochsDoNotFollowSteps()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(
            () => LearningRateSchedule.LinearWarmup(0, 100, ScheduleUnit.Step).Then(100, LearningRateSchedule.ReduceOnPlateau()));
        Assert.Equal("next", refused.ParamName);
        Assert.Contains("counts steps, the next one epochs", refused.Message);
    }

    [Fact]
    public void PositionsAreNotNegative() => Assert.All(
        [
            LearningRateSchedule.StepDecay(2, 0.5), LearningRateSchedule.Cosine(3), LearningRateSchedule.LinearWarmup(0, 3),
            LearningRateSchedule.OneCycle(3), LearningRateSchedule.ReduceOnPlateau(),
            LearningRateSchedule.Cosine(3).Then(2, LearningRateSchedule.Cosine(3)),
        ],
        schedule => Assert.Throws<ArgumentOutOfRangeException>("position", () => schedule.Factor(-1)));

    private static void AssertRefused(string parameter, string range, Func<object> schedule)
    {
        ArgumentOutOfRangeException refused = Assert.Throws<ArgumentOutOfRangeException>(parameter, schedule);
        Assert.Contains(range, refused.Message);
    }
}
