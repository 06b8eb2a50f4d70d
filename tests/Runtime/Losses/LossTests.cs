namespace NetGen.Tests.Losses;

public sealed class LossTests
{
    private const int Count = 21;

    /// <summary>Sizes around every vector width.</summary>
    public static TheoryData<int> Sizes => [1, 2, 3, 7, 10, 15, 16, 17, 33];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void MeanSquaredErrorIsTheMeanOfSquares(int size)
    {
        Check(Loss.MeanSquaredError, Activation.Tanh, size, Real, LossReference.SquaredError);
        Check(Loss.MeanSquaredError, Activation.Softmax, size, Real, LossReference.SquaredError);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void MeanAbsoluteErrorIsTheMeanOfDistances(int size)
        => Check(Loss.MeanAbsoluteError, Activation.Identity, size, Real, LossReference.AbsoluteError);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void HuberIsSquaredNearTheTargetAndLinearBeyond(int size)
    {
        Check(Loss.Huber(), Activation.Identity, size, Real, (a, t) => LossReference.Huber(a, t, 1));
        Check(Loss.Huber(0.3f), Activation.Identity, size, Real, (a, t) => LossReference.Huber(a, t, 0.3f));
        Check(default(Huber), Activation.Identity, size, Real, (a, t) => LossReference.Huber(a, t, 1));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void BinaryCrossEntropyIsTheSameOnProbabilitiesAndOnLogits(int size)
    {
        foreach (Func<Random, float> target in new[] { Bit, Probability })
        {
            Check(Loss.BinaryCrossEntropy, Activation.Sigmoid, size, target, LossReference.BinaryCrossEntropy);
            Check(
                Loss.BinaryCrossEntropyWithLogits, Activation.Identity, size, target,
                (z, t) => LossReference.BinaryCrossEntropy(LossReference.Activate(Activation.Sigmoid, z), t));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void CrossEntropyIsTheSameOnProbabilitiesAndOnLogits(int size)
    {
        // Targets that add up to anything, so that the factor on the softmax is seen.
        Check(Loss.CrossEntropy, Activation.Softmax, size, Probability, LossReference.CrossEntropy);
        Check(
            Loss.CrossEntropy, Activation.Identity, size, Probability,
            (z, t) => LossReference.CrossEntropy(LossReference.Activate(Activation.Softmax, z), t));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void SmoothedLabelsAreTargetsNearerToEachOther(int size)
    {
        foreach (Func<Random, float> target in new[] { Bit, Probability })
        {
            Check(
                Loss.CrossEntropy.WithLabelSmoothing(0.1), Activation.Softmax, size, target,
                (a, t) => LossReference.CrossEntropy(a, [.. t.Select(x => 0.9 * x + 0.1 / size)]));
            Check(
                Loss.BinaryCrossEntropy.WithLabelSmoothing(0.2), Activation.Sigmoid, size, target,
                (a, t) => LossReference.BinaryCrossEntropy(a, [.. t.Select(x => 0.8 * x + 0.1)]));
            Check(
                Loss.BinaryCrossEntropyWithLogits.WithLabelSmoothing(0.2), Activation.Identity, size, target,
                (z, t) => LossReference.BinaryCrossEntropy(
                    LossReference.Activate(Activation.Sigmoid, z), [.. t.Select(x => 0.8 * x + 0.1)]));
        }
    }

    [Fact]
    public void WithoutSmoothingTheBitsAreThoseOfThePlainLoss()
    {
        New().Evaluate(Loss.CrossEntropy).AssertSameBits(New().Evaluate(Loss.CrossEntropy.WithLabelSmoothing(0.1).WithLabelSmoothing(0)));
        New().Evaluate(Loss.BinaryCrossEntropyWithLogits)
            .AssertSameBits(New().Evaluate(Loss.BinaryCrossEntropyWithLogits.WithLabelSmoothing(0)));

        static LossRun New() => new LossRun(Count, 10, seed: 1, Probability).Activate(Activation.Identity);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void LabelSmoothingIsAtLeast0AndLessThan1(double smoothing) => Assert.All(
        new Func<object>[]
        {
            () => Loss.CrossEntropy.WithLabelSmoothing(smoothing),
            () => Loss.BinaryCrossEntropy.WithLabelSmoothing(smoothing),
            () => Loss.BinaryCrossEntropyWithLogits.WithLabelSmoothing(smoothing),
        },
        loss =>
        {
            ArgumentOutOfRangeException refused = Assert.Throws<ArgumentOutOfRangeException>("smoothing", loss);
            Assert.Equal(smoothing, refused.ActualValue);
            Assert.Contains("at least 0 and less than 1", refused.Message);
        });

    [Fact]
    public void CrossEntropyOfAClassIsMinusTheLogarithmOfItsProbability()
    {
        var run = new LossRun(1, 3, seed: 1, _ => 0);
        (run.Z[0], run.Z[1], run.Z[2]) = (1, 2, 3);
        run.T[2] = 1;
        run.Activate(Activation.Softmax).Evaluate(Loss.CrossEntropy);
        Assert.Equal(0.40760597, run.Total(), 1e-7);
        Assert.Equal(0.25f * 0.09003057f, run.Gradients[0], 1e-8f);
        Assert.Equal(0.25f * 0.24472848f, run.Gradients[1], 1e-8f);
        Assert.Equal(0.25f * (0.66524094f - 1), run.Gradients[2], 3e-8f);
    }

    [Fact]
    public void MeanSquaredErrorOfTwoOutputsIsTheSumOfHalvedSquares()
    {
        // The outputs and the error of Mazur's worked example.
        var run = new LossRun(1, 2, seed: 1, _ => 0);
        (run.A[0], run.A[1]) = (0.75136507f, 0.772928465f);
        (run.T[0], run.T[1]) = (0.01f, 0.99f);
        run.Evaluate(Loss.MeanSquaredError);
        Assert.Equal(0.298371109, run.Total(), 1e-8);
        Assert.Equal(0.25f * 0.74136507f, run.Gradients[0], 1e-7f);
    }

    [Fact]
    public void TheSlopeOfMeanAbsoluteErrorAtTheTargetIsZero()
    {
        var run = new LossRun(2, 3, seed: 1, _ => 0.5f);
        run.Activate(Activation.Identity);
        Array.Copy(run.T, run.A, run.T.Length);
        run.Evaluate(Loss.MeanAbsoluteError);
        Assert.All(run.Gradients, g => Assert.Equal(0, g));
        Assert.Equal(0, run.Total());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1e-50)]
    [InlineData(1e39)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void HuberRefusesADeltaThatIsNotPositiveAndFinite(double delta)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Loss.Huber(delta));
        Assert.Equal("delta", refused.ParamName);
        Assert.Equal(delta, refused.ActualValue);
        Assert.Contains("greater than 0", refused.Message);
    }

    [Fact]
    public void HuberHasADeltaOfOneHoweverItIsMade()
        => Assert.Equal(
            [1, 1, 1, 2.5f],
            new[] { default, new Huber(), Loss.Huber(), Loss.Huber(2.5f) }.Select(huber => huber.Delta));

    /// <summary>Value and gradient against the reference; the gradient by finite differences of the reference.</summary>
    private static void Check<TLoss>(
        TLoss loss, Activation output, int size, Func<Random, float> target, Func<double[], double[], double> reference)
        where TLoss : struct, ILoss
    {
        LossRun run = new LossRun(Count, size, seed: size, target).Activate(output).Evaluate(loss);
        double expected = 0;
        for (int row = 0; row < Count; row++)
        {
            double[] t = run.Row(run.T, row);
            // The gradient is on the logits or on the outputs; the reference is differentiated by the same.
            double[] x = run.Row(TLoss.GradientIsOnLogits ? run.Z : run.A, row);
            double Value(double[] at) => reference(TLoss.GradientIsOnLogits ? LossReference.Activate(output, at) : at, t);
            expected += Value(x);
            for (int j = 0; j < size; j++)
            {
                const double H = 1e-6;
                double[] above = [.. x];
                double[] below = [.. x];
                above[j] += H;
                below[j] -= H;
                double slope = (Value(above) - Value(below)) / (2 * H) * LossRun.Scale;
                Assert.Equal(slope, run.Gradients[row * run.Stride + j], 3e-7);
            }
        }

        Assert.Equal(expected, run.Total(), 2e-6 * Math.Max(1, expected));
        run.AssertPaddingIsZero();
    }

    private static float Real(Random random) => random.NextSingle() * 4 - 2;

    private static float Probability(Random random) => random.NextSingle();

    private static float Bit(Random random) => random.Next(2);
}
