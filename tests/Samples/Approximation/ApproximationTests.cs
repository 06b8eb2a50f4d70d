using Approximation;

namespace NetGen.Samples.Tests;

public class ApproximationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void MoreUnitsComeCloserWhereThereAreSamples(int seed)
    {
        FittedCurve[] sine = FittedCurve.AllOf(Target.Sine, seed);
        FittedCurve[] steps = FittedCurve.AllOf(Target.Steps, seed);
        Assert.Equal([1, 2, 4, 8, 16, 64], sine.Select(fit => fit.Units));
        Assert.InRange(sine[0].Inside, 0.4, 1);
        Assert.InRange(sine[^1].Inside, 0, 0.02);
        Assert.InRange(steps[0].Inside, 0.4, 1);
        Assert.InRange(steps[^1].Inside, 0, 0.15);
        // Outside the training range a step function is constant, as the networks are; the sine is not.
        Assert.All(sine, fit => Assert.InRange(fit.Outside, 0.6, 4));
        Assert.InRange(steps[^1].Outside, 0, 0.2);
    }

    [Fact]
    public void TheErrorIsThatOfTheCurve()
    {
        FittedCurve fit = FittedCurve.AllOf(Target.Steps, seed: 1)[2];
        double sum = 0;
        int count = 0;
        for (int i = 0; i < FittedCurve.Places.Length; i++)
        {
            if (Math.Abs(FittedCurve.Places[i]) < Target.Trained.To)
            {
                sum += Math.Pow(fit.Y[i] - Target.Steps.Function(FittedCurve.Places[i]), 2);
                count++;
            }
        }

        // These inputs differ from those at which the error was measured, so the two are only approximately equal.
        Assert.InRange(Math.Sqrt(sum / count), 0.7 * fit.Inside, 1.3 * fit.Inside);
    }

    [Fact]
    public void ARunCanBeRepeated() => RepeatedRun.Check(global::Approximation.Program.Run, "approximation", "errors");
}
