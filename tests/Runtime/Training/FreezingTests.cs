using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Networks;
using NetGen.Tests.Reference;

namespace NetGen.Tests.Training;

/// <summary>Frozen tensors and learning-rate factors, against the double-precision network.</summary>
public class FreezingTests
{
    private const double Rate = 0.25;

    // 15-33-7: where W1, b1, W2, b2 start.
    private static readonly int[] Starts = [0, 15 * 33, 16 * 33, 16 * 33 + 33 * 7];

    /// <summary>
    /// Optimizers count the steps of each tensor, as PyTorch does. Adam's first step is the learning rate long, whatever the gradient; with the count of the
    /// other tensors it would be two and a half times as long, since its corrections for starting from 0 would be missing.
    /// </summary>
    [Fact]
    public void ATensorThatIsUnfrozenIsAtItsFirstStep()
    {
        AssertFirstStep(new Adam(0.001), 0.001);
        AssertFirstStep(new AdamW(0.001, weightDecay: 0), 0.001);
        AssertFirstStep(new Adagrad(0.001, learningRateDecay: 0.01), 0.001);
    }

    /// <summary>Neighbors with the same count and factor share what is prepared; one with another must not, whichever comes first.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void EachTensorHasItsOwnCount(int frozen)
    {
        Net15x33x7 network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam(0.001));
        float[] x = new Samples(8, 15, seed: 1, -1, 1).Span.ToArray();
        int[] labels = [.. Enumerable.Range(0, 8).Select(i => i % 7)];
        trainer.ParameterSettings.Layer(frozen).Freeze();
        for (int step = 0; step < 50; step++)
        {
            trainer.TrainBatch(x, labels);
        }

        trainer.ParameterSettings.Layer(frozen).Unfreeze();
        float[] before = network.Parameters.ToArray();
        trainer.TrainBatch(x, labels);
        float[] moves = [.. network.Parameters.ToArray().Zip(before, (now, was) => Math.Abs(now - was))];
        int split = Starts[2];
        float[] unfrozen = frozen == 1 ? moves[..split] : moves[split..];
        float[] others = frozen == 1 ? moves[split..] : moves[..split];
        Assert.Equal(0.001, unfrozen.Max(), 2e-6);
        Assert.True(unfrozen.Count(move => Math.Abs(move - 0.001) < 2e-6) > 0.9 * unfrozen.Count(move => move > 0));
        Assert.True(others.Count(move => Math.Abs(move - 0.001) < 2e-6) < 0.5 * others.Length);
    }

    private static void AssertFirstStep<TOptimizer>(TOptimizer optimizer, double rate)
        where TOptimizer : struct, IOptimizer
    {
        Net4x3x2 network = new(1);
        var trainer = network.Trainer(Loss.MeanSquaredError, optimizer);
        trainer.ParameterSettings.Layer(1).Freeze();
        float before = network.W1[0, 0];
        for (int step = 0; step < 1000; step++)
        {
            trainer.TrainBatch([0.5f, -1, 2, 1], [0.25f, -3]);
        }

        Assert.Equal(before, network.W1[0, 0]);
        trainer.ParameterSettings.Layer(1).Unfreeze();
        trainer.TrainBatch([0.5f, -1, 2, 1], [3f, 3]);
        Assert.Equal(rate, Math.Abs(network.W1[0, 0] - before), 1e-6);
    }

    /// <summary>The factors of W1, b1, W2 and b2; 0 stands for frozen.</summary>
    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(0, 1, 1, 1)]
    [InlineData(1, 0, 1, 0)]
    [InlineData(0, 0, 1, 1)]
    [InlineData(1, 1, 0, 0)]
    [InlineData(0, 0, 0, 1)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0.5, 2, 0.125, 1)]
    public void EachTensorHasItsOwnRate(float w1, float b1, float w2, float b2)
    {
        foreach (bool stored in (bool[])[false, true])
        {
            Net15x33x7 network = new(1);
            Subject subject = Subject.Dense(network, network.Forward, network.ForwardBatch, Activation.Elu, Activation.Softmax);
            var oracle = (NaiveNetwork)subject.Oracle();
            float[] before = network.Parameters.ToArray();
            float[] factors = [w1, b1, w2, b2];
            var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(Rate));
            for (int i = 0; i < 4; i++)
            {
                trainer.ParameterSettings[i].IsFrozen = factors[i] == 0;
                trainer.ParameterSettings[i].LearningRateFactor = factors[i] == 0 ? 1 : factors[i];
            }

            for (int step = 0; step < 5; step++)
            {
                Samples x = new(20, 15, seed: step, -1, 1);
                Samples t = new(20, 7, seed: 50 + step, 0, 0.3f);
                float loss = stored ? trainer.ComputeGradients(x.Span, t.Span) : trainer.TrainBatch(x.Span, t.Span);
                if (stored)
                {
                    AssertFrozenGradientsAreZero(trainer.Gradients, factors);
                    trainer.ApplyGradients();
                }

                (double expected, double[] gradients, _) = oracle.Gradients(NaiveLoss.CrossEntropy, x.Rows(), t.Rows());
                TensorError.AtMost(1e-5, "loss", [loss], [expected]);
                oracle.Descend(gradients, i => Rate * factors[Array.FindLastIndex(Starts, start => start <= i)]);
            }

            float[] after = network.Parameters.ToArray();
            TensorError.AtMost(1e-5, "parameters", after, oracle.Parameters);
            for (int i = 0; i < after.Length; i++)
            {
                bool frozen = factors[Array.FindLastIndex(Starts, start => start <= i)] == 0;
                Assert.False(frozen && after[i] != before[i]);
            }
        }
    }

    [Fact]
    public void TheInputGradientOfAFrozenNetwork()
    {
        Net15x33x7 network = new(1);
        IOracle oracle =
            Subject.Dense(network, network.Forward, network.ForwardBatch, Activation.Elu, Activation.Softmax).Oracle();
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(Rate));
        trainer.ParameterSettings.Weights.Freeze();
        trainer.ParameterSettings.Biases.Freeze();
        Samples x = new(20, 15, seed: 1, -1, 1);
        Samples t = new(20, 7, seed: 2, 0, 0.3f);
        float[] dx = new float[20 * 15];
        trainer.ComputeGradients(x.Span, t.Span, dx);
        double[][] expected = oracle.Gradients(NaiveLoss.CrossEntropy, x.Rows(), t.Rows()).Inputs;
        TensorError.AtMost(1e-5, "dx", dx, [.. expected.SelectMany(row => row)]);
    }

    [Fact]
    public void UnfrozenTensorsLearnAgain()
    {
        Net15x33x7 network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(Rate));
        Samples x = new(20, 15, seed: 1, -1, 1);
        int[] labels = new int[20];
        trainer.ParameterSettings.Layer(1).Freeze();
        ulong w1 = Hash(network.W1);
        ulong w2 = Hash(network.W2);
        trainer.TrainBatch(x.Span, labels);
        Assert.Equal(w1, Hash(network.W1));
        Assert.NotEqual(w2, Hash(network.W2));
        trainer.ParameterSettings.Layer(1).Unfreeze();
        trainer.TrainBatch(x.Span, labels);
        Assert.NotEqual(w1, Hash(network.W1));
    }

    [Theory]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void AFactorMustBeFiniteAndNotNegative(float factor)
    {
        var trainer = new Net15x33x7().Trainer(Loss.CrossEntropy, new Sgd(Rate));
        var e = Assert.Throws<ArgumentOutOfRangeException>(() => trainer.ParameterSettings["W2"].LearningRateFactor = factor);
        Assert.Contains("W2", e.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.ParameterSettings.Layer(2).SetLearningRateFactor(factor));
        Assert.All(trainer.ParameterSettings, tensor => Assert.Equal(1, tensor.LearningRateFactor));
    }

    [Fact]
    public void NamesThatDoNotExistAreAnsweredWithThoseThatDo()
    {
        var trainer = new Net15x33x7().Trainer(Loss.CrossEntropy, new Sgd(Rate));
        Exception name = Assert.Throws<ArgumentException>(() => trainer.ParameterSettings["W3"]);
        Assert.Contains("W1, b1, W2, b2", name.Message, StringComparison.Ordinal);
        Assert.Equal("b2", trainer.ParameterSettings["B2"].Name);
        Exception layer = Assert.Throws<ArgumentOutOfRangeException>(() => trainer.ParameterSettings.Layer(3));
        Assert.Contains("1, 2", layer.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.ParameterSettings.Layer(0));
    }

    private static void AssertFrozenGradientsAreZero(ParameterList gradients, float[] factors)
    {
        for (int i = 0; i < factors.Length; i++)
        {
            Assert.Equal(factors[i] == 0, gradients[i].ToArray().All(value => value == 0));
        }
    }

    private static ulong Hash(Parameter tensor) =>
        tensor.ToArray().Aggregate(17ul, (hash, value) => hash * 31 + BitConverter.SingleToUInt32Bits(value));
}
