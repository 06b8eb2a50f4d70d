using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Tests.Losses;

/// <summary>The same bits with every vector width, and losses of one's own.</summary>
public sealed class LossWidthTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 10)]
    [InlineData(33, 16)]
    [InlineData(40, 33)]
    [InlineData(16, 100)]
    public void EveryLossHasTheSameBitsWithWideAndWithOtherVectors(int count, int size)
    {
        AssertSame(Loss.MeanSquaredError, Activation.Sigmoid);
        AssertSame(Loss.MeanAbsoluteError, Activation.Sigmoid);
        AssertSame(Loss.Huber(0.2f), Activation.Sigmoid);
        AssertSame(Loss.BinaryCrossEntropy, Activation.Sigmoid);
        AssertSame(Loss.BinaryCrossEntropy.WithLabelSmoothing(0.1), Activation.Sigmoid);
        AssertSame(Loss.BinaryCrossEntropyWithLogits, Activation.Identity);
        New(Activation.Softmax).EvaluateCrossEntropy<Lanes512>()
            .AssertSameBits(New(Activation.Softmax).EvaluateCrossEntropy<LanesN>());
        New(Activation.Softmax).EvaluateCrossEntropy<Lanes512>(0.1)
            .AssertSameBits(New(Activation.Softmax).EvaluateCrossEntropy<LanesN>(0.1));

        void AssertSame<TLoss>(TLoss loss, Activation output)
            where TLoss : struct, ILoss, IElementwiseLoss
        {
            LossRun wide = New(output).EvaluateElementwise<TLoss, Lanes512>(loss);
            wide.AssertSameBits(New(output).EvaluateElementwise<TLoss, LanesN>(loss));
            wide.AssertSameBits(New(output).Evaluate(loss));
        }

        LossRun New(Activation output)
            => new LossRun(count, size, seed: 7, random => random.NextSingle()).Activate(output);
    }

    [Fact]
    public void ElementJGoesToSumJModulo16InTheOrderOfTheRows()
    {
        LossRun run = new LossRun(50, 20, seed: 3, random => random.NextSingle()).Activate(Activation.Identity);
        run.Evaluate(Loss.MeanAbsoluteError);
        float[] sums = new float[16];
        for (int i = 0; i < run.Z.Length; i++)
        {
            if (i % run.Stride < run.Size)
            {
                sums[i % run.Stride % 16] += Math.Abs(run.A[i] - run.T[i]);
            }
        }

        Assert.Equal(sums.Select(s => s * (1f / 20)), run.PartialSums);
    }

    [Fact]
    public void The16SumsAreFoldedByHalves()
    {
        var random = new Random(5);
        float[] s = [.. Enumerable.Range(0, 16).Select(_ => random.NextSingle() - 0.5f)];
        float[] folded = [.. s];
        for (int half = 8; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++)
            {
                folded[i] += folded[i + half];
            }
        }

        Assert.Equal(folded[0], LaneReduction.Sum(in s[0]));
        for (int i = 0; i < 16; i++)
        {
            s[i] += 2;
            Assert.Equal(s.Max(), LaneReduction.Max(in s[0]));
        }
    }

    [Fact]
    public void ALossOfOnesOwnNeedsOnlyItsTerm()
    {
        LossRun run = new LossRun(9, 10, seed: 4, random => random.NextSingle()).Activate(Activation.Identity);
        run.Evaluate(default(FourthPower));
        Assert.Equal(
            run.A.Zip(run.T, (a, t) => Math.Pow(a - t, 4)).Where(double.IsFinite).Sum() / 10, run.Total(), 1e-3);
        Assert.Equal(4 * MathF.Pow(run.A[0] - run.T[0], 3) * LossRun.Scale / 10, run.Gradients[0], 1e-5f);
        run.AssertPaddingIsZero();
    }

    private readonly struct FourthPower : ILoss, IElementwiseLoss
    {
        public static bool GradientIsOnLogits => false;

        public static bool Fits(Activation output) => output == Activation.Identity;

        public void Evaluate(in LossBatch batch) => ElementwiseLoss.Evaluate(this, in batch);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Term<T>(T z, T a, T t, out T derivative)
            where T : struct, ILanes<T>
        {
            T error = a - t;
            derivative = T.Create(4) * error * error * error;
            return error * error * error * error;
        }
    }
}
