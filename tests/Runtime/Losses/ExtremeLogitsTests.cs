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
    public void BinaryCrossEntropyWithLogits_is_finite_and_right(float z, float t, float loss, float slope)
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
    public void BinaryCrossEntropy_is_finite_and_right_where_the_output_rounds_to_0_or_1(
        float z, float t, float loss, float slope)
    {
        LossRun run = One(z, t).Activate(Activation.Sigmoid).Evaluate(Loss.BinaryCrossEntropy);
        AssertNear(loss, run.PartialSums[0], 1e-6f);
        Assert.Equal(slope * LossRun.Scale, run.Gradients[0]);
    }

    [Theory]
    [InlineData(Activation.Softmax)]
    [InlineData(Activation.Identity)]
    public void CrossEntropy_is_finite_and_right(Activation output)
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

    [Fact]
    public void CrossEntropy_of_a_sure_and_right_output_keeps_its_digits()
    {
        var run = new LossRun(1, 2, seed: 1, _ => 0);
        (run.Z[0], run.Z[1], run.T[0]) = (12, 0, 1);
        run.Activate(Activation.Identity).Evaluate(Loss.CrossEntropy);
        Assert.Equal(6.1441935e-6, run.Total(), 1.2e-7);
    }

    [Fact]
    public void A_NaN_output_makes_the_loss_NaN()
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
