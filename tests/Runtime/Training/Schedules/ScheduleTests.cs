using System.Text.Json;
using NetGen.Tests.Reference;

namespace NetGen.Tests.Training;

/// <summary>Learning-rate schedules against PyTorch's numbers, and what happens after their end.</summary>
public sealed class ScheduleTests
{
    public static TheoryData<string, LearningRateSchedule> Schedules => new()
    {
        { "step_10_0.5", LearningRateSchedule.StepDecay(10, 0.5) },
        { "exponential_0.9", LearningRateSchedule.Exponential(0.9) },
        { "cosine_30", LearningRateSchedule.Cosine(30) },
        { "linear_0.1_to_1_in_5", LearningRateSchedule.LinearWarmup(0.1, 5) },
        { "one_cycle_max1_30", LearningRateSchedule.OneCycle(30) },
    };

    [Theory]
    [MemberData(nameof(Schedules))]
    public void EveryFactorIsPyTorchs(string name, LearningRateSchedule schedule)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(PyTorchCase.Folder, "schedules.json")));
        double[] expected = [.. document.RootElement.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];
        Assert.Equal(30, expected.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], schedule.Factor(i), 1e-12 * expected[i]);
        }
    }

    [Fact]
    public void AfterItsEndAScheduleStaysAtItsLastFactor()
    {
        LearningRateSchedule cosine = LearningRateSchedule.Cosine(30, floor: 0.05);
        LearningRateSchedule cycle = LearningRateSchedule.OneCycle(30);
        LearningRateSchedule warmup = LearningRateSchedule.LinearWarmup(0, 4);
        foreach (long position in new long[] { 30, 31, 45, 60, long.MaxValue })
        {
            Assert.Equal(0.05, cosine.Factor(position));
            Assert.Equal(1 / 25.0 / 10_000, cycle.Factor(position));
            Assert.Equal(1, warmup.Factor(position));
        }

        Assert.Equal(cycle.Factor(29), cycle.Factor(30));
    }

    [Fact]
    public void ACosineEndsAtItsFloorAndIsHalfWayInTheMiddle()
    {
        LearningRateSchedule cosine = LearningRateSchedule.Cosine(8, floor: 0.2);
        Assert.Equal(1, cosine.Factor(0));
        Assert.Equal(0.6, cosine.Factor(4), 1e-15);
        Assert.Equal(0.2, cosine.Factor(8));
    }

    [Theory]
    [InlineData(false, false, 0.3, 47)]
    [InlineData(true, false, 0.25, 47)]
    [InlineData(false, true, 0.35, 50)]
    [InlineData(true, true, 0.5, 11)]
    [InlineData(false, false, 1, 9)]
    [InlineData(false, false, 0, 9)]
    public void OneCycleHasThePhasesOfPyTorchsDocumentation(bool isLinear, bool hasThreePhases, double share, int length)
    {
        LearningRateSchedule schedule = LearningRateSchedule.OneCycle(length, share, 10, 100, isLinear, hasThreePhases);
        Assert.Equal(ScheduleUnit.Step, schedule.Unit);
        for (int step = 0; step < length; step++)
        {
            Assert.Equal(Naive(step), schedule.Factor(step), 1e-13);
        }

        double Naive(int step)
        {
            double up = share * length - 1;
            double down = 2 * share * length - 2;
            if (step <= up)
            {
                return Way(0.1, 1, step / up);
            }

            if (hasThreePhases && step <= down)
            {
                return Way(1, 0.1, (step - up) / (down - up));
            }

            return hasThreePhases ? Way(0.1, 0.001, (step - down) / (length - 1 - down)) : Way(1, 0.001, (step - up) / (length - 1 - up));
        }

        double Way(double from, double to, double t) => isLinear ? from + (to - from) * t : to + (from - to) * (1 + Math.Cos(Math.PI * t)) / 2;
    }

    [Fact]
    public void ACycleOfOneStepHasTheMaximum() => Assert.Equal(1, LearningRateSchedule.OneCycle(1, warmupShare: 1).Factor(0));

    [Fact]
    public void TheNextScheduleCountsFrom0()
    {
        LearningRateSchedule cosine = LearningRateSchedule.Cosine(20);
        LearningRateSchedule both = LearningRateSchedule.LinearWarmup(0.1, 5).Then(5, cosine).Then(25, LearningRateSchedule.StepDecay(2, 0.5));
        Assert.Equal([0.1, 0.28, 0.46, 0.64, 0.82], Enumerable.Range(0, 5).Select(i => Math.Round(both.Factor(i), 14)));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => cosine.Factor(i)), Enumerable.Range(5, 20).Select(i => both.Factor(i)));
        Assert.Equal([1, 1, 0.5, 0.5, 0.25], Enumerable.Range(25, 5).Select(i => both.Factor(i)));
    }

    [Fact]
    public void PowersHoldForAsManyStepsAsOneLikes()
    {
        LearningRateSchedule schedule = LearningRateSchedule.Exponential(0.999_999_9, ScheduleUnit.Step);
        Assert.Equal(Math.Exp(3e9 * Math.Log(0.999_999_9)), schedule.Factor(3_000_000_000), 1e-136);
        Assert.Equal(0, schedule.Factor(long.MaxValue));
    }

    [Fact]
    public void AScheduleOfOnesOwnTakesPart()
    {
        LearningRateSchedule schedule = new InverseTime().Then(3, LearningRateSchedule.Exponential(0.5, ScheduleUnit.Step));
        Assert.Equal([1, 0.5, 1 / 3.0, 1, 0.5], Enumerable.Range(0, 5).Select(i => schedule.Factor(i)));
    }

    private sealed class InverseTime() : LearningRateSchedule(ScheduleUnit.Step)
    {
        public override double Factor(long position) => 1.0 / (1 + position);
    }
}
