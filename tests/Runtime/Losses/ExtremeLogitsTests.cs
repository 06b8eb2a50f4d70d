namespace NetGen.Tests.Losses;

/// <summary>Logits whose exponentials overflow or vanish.</summary>
public sealed class ExtremeLogitsTests
{
    [Theory]
    [InlineData(1000f, 1f, 0f, 0f)]
    [InlineData(-1000f, 0f, 0f, 0f)]
    [InlineData(1000f, 0f, 1000f, 1f)]
    [InlineData(-1000f, 1f, 1000f, -1f)]
    [InlineData(20f, 1f, 2.0611537e-9f, -2.0611537e-9f)]
    public void BinaryCrossEntropyWithLogitsIsFiniteAndRight(float z, float t, float loss, float slope)
    {
        LossRun run = One(z, t).Activate(Activation.Identity).Evaluate(Loss.BinaryCrossEntropyWithLogits);
        AssertNear(loss, run.PartialSums[0], 1e-6f);
        Assert.Equal(slope * LossRun.Scale, run.Gradients[0], 3e-8f);
    }

    [Theory]
    [InlineData(1000f, 1f, 0f, 0f)]
    [InlineData(-1000f, 0f, 0f, 0f)]
    [InlineData(1000f, 0f, 1000f, 1f)]
    [InlineData(-1000f, 1f, 1000f, -1f)]
    public void BinaryCrossEntropyIsFiniteAndRightWhereTheOutputRoundsTo0Or1(
        float z, float t, float loss, float slope)
    {
        LossRun run = One(z, t).Activate(Activation.Sigmoid).Evaluate(Loss.BinaryCrossEntropy);
        AssertNear(loss, run.PartialSums[0], 1e-6f);
        Assert.Equal(slope * LossRun.Scale, run.Gradients[0]);
    }

    [Theory]
    [InlineData(Activation.Softmax)]
    [InlineData(Activation.Identity)]
    public void CrossEntropyIsFiniteAndRight(Activation output)
    {
        var run = new LossRun(3, 3, seed: 1, _ => 0);
        float[] logits = [1000, -1000, 0];
        for (int row = 0; row < 3; row++)
        {
            logits.CopyTo(run.Z, row * run.Stride);
            run.T[row * run.Stride + row] = 1;
        }

        run.Activate(output).Evaluate(Loss.CrossEntropy);
        // The classes' probabilities are 1, e^-2000 and e^-1000.
        Assert.Equal([0, 2000, 1000], run.PartialSums[..3]);
        Assert.Equal([0, 0, 0], run.Gradients[..3]);
        Assert.Equal([0.25f, -0.25f, 0], run.Gradients[16..19]);
        Assert.Equal([0.25f, 0, -0.25f], run.Gradients[32..35]);
    }

    /// <summary>Nothing times infinity is nothing: what a class with the target 0 adds, however unlikely it is.</summary>
    [Theory]
    [InlineData(3e38f, -3e38f, 0f, 0f)]
    [InlineData(1f, float.NegativeInfinity, 0f, 0.31326166f)]
    [InlineData(float.MaxValue, float.NegativeInfinity, float.MinValue, 0f)]
    public void CrossEntropyAtTheEndsOfTheRange(float z0, float z1, float z2, float loss)
    {
        foreach (Activation output in new[] { Activation.Identity, Activation.Softmax })
        {
            var run = new LossRun(1, 3, seed: 1, _ => 0);
            (run.Z[0], run.Z[1], run.Z[2], run.T[0]) = (z0, z1, z2, 1);
            run.Activate(output).Evaluate(Loss.CrossEntropy);
            Assert.Equal(loss, run.Total(), 1e-7);
            Assert.All(run.Gradients, gradient => Assert.True(float.IsFinite(gradient)));
        }
    }

    [Theory]
    [InlineData(float.PositiveInfinity, 1f, 0f, 0f)]
    [InlineData(float.NegativeInfinity, 0f, 0f, 0f)]
    [InlineData(float.MaxValue, 1f, 0f, 0f)]
    [InlineData(float.MinValue, 0f, 0f, 0f)]
    [InlineData(float.MaxValue, 0.5f, 1.7014117e38f, 0.5f)]
    [InlineData(float.PositiveInfinity, 0f, float.PositiveInfinity, 1f)]
    [InlineData(float.NegativeInfinity, 1f, float.PositiveInfinity, -1f)]
    public void BinaryCrossEntropiesAtTheEndsOfTheRange(float z, float t, float loss, float slope)
    {
        LossRun logits = One(z, t).Activate(Activation.Identity).Evaluate(Loss.BinaryCrossEntropyWithLogits);
        LossRun outputs = One(z, t).Activate(Activation.Sigmoid).Evaluate(Loss.BinaryCrossEntropy);
        Assert.Equal(loss, logits.PartialSums[0]);
        Assert.Equal(loss, outputs.PartialSums[0]);
        Assert.Equal(slope * LossRun.Scale, logits.Gradients[0]);
        Assert.Equal(slope * LossRun.Scale, outputs.Gradients[0]);
    }

    /// <summary>Errors whose square leaves the range: the loss is infinite, which stops a run, and not NaN; that of Huber and the absolute error is finite.</summary>
    [Fact]
    public void ErrorsOfAnySizeHaveALoss()
    {
        Assert.Equal(float.PositiveInfinity, One(2e38f, 0).Activate(Activation.Identity).Evaluate(Loss.MeanSquaredError).PartialSums[0]);
        Assert.Equal(2e38f, One(2e38f, 0).Activate(Activation.Identity).Evaluate(Loss.MeanAbsoluteError).PartialSums[0]);
        Assert.Equal(1e38f, One(2e38f, 0).Activate(Activation.Identity).Evaluate(Loss.Huber(0.5)).PartialSums[0]);
        Assert.Equal(float.PositiveInfinity, One(float.NegativeInfinity, 0).Activate(Activation.Identity).Evaluate(Loss.Huber(0.5)).PartialSums[0]);
    }

    [Fact]
    public void CrossEntropyOfASureAndRightOutputKeepsItsDigits()
    {
        var run = new LossRun(1, 2, seed: 1, _ => 0);
        (run.Z[0], run.Z[1], run.T[0]) = (12, 0, 1);
        run.Activate(Activation.Identity).Evaluate(Loss.CrossEntropy);
        Assert.Equal(6.1441935e-6, run.Total(), 1.2e-7);
    }

    [Fact]
    public void ANaNOutputMakesTheLossNaN()
    {
        AssertNaN(Loss.MeanSquaredError);
        AssertNaN(Loss.MeanAbsoluteError);
        AssertNaN(Loss.Huber());
        AssertNaN(Loss.BinaryCrossEntropyWithLogits);
        AssertNaN(Loss.CrossEntropy);
    }

    private static void AssertNaN<TLoss>(TLoss loss)
        where TLoss : struct, ILoss
    {
        LossRun run = new LossRun(4, 5, seed: 1, _ => 0.5f).Activate(Activation.Identity);
        run.Z[2 * run.Stride + 3] = float.NaN;
        run.Evaluate(loss);
        Assert.True(double.IsNaN(run.Total()), typeof(TLoss).Name);
    }

    private static void AssertNear(float expected, float actual, float relative)
        => Assert.InRange(actual, expected - relative * Math.Abs(expected), expected + relative * Math.Abs(expected));

    private static LossRun One(float z, float t)
    {
        var run = new LossRun(1, 1, seed: 1, _ => t);
        run.Z[0] = z;
        return run;
    }
}
