using NetGen.CompilerServices;
using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Networks;
using NetGen.Tests.Reference;

namespace NetGen.Tests.Training;

/// <summary>L1, L2 and the limit on the norms of weights.</summary>
public class PenaltyTests
{
    /// <summary>An L2 penalty on all tensors is what SGD calls weight decay, bit for bit.</summary>
    [Fact]
    public void L2IsWeightDecay()
    {
        Net15x33x7 penalized = new(1), decayed = new(1);
        var one = penalized.Trainer(Loss.CrossEntropy, new Sgd(0.1, momentum: 0.9));
        one.ParameterSettings.Weights.SetL2(0.01f);
        one.ParameterSettings.Biases.SetL2(0.01f);
        var other = decayed.Trainer(Loss.CrossEntropy, new Sgd(0.1, momentum: 0.9, weightDecay: 0.01));
        Train(one, steps: 5);
        Train(other, steps: 5);
        Assert.Equal(decayed.Parameters.ToArray(), penalized.Parameters.ToArray());
    }

    /// <summary>One step of plain descent against <c>w - rate (g + l1 sign w + l2 w)</c> in double precision; biases without penalty.</summary>
    [Fact]
    public void PenaltiesAddTheirGradients()
    {
        Net15x33x7 network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.5));
        trainer.ParameterSettings.Layer(1).SetL1(0.03f);
        trainer.ParameterSettings["b1"].L1 = 0;
        trainer.ParameterSettings["W2"].L2 = 0.2f;
        network.W1[2, 3] = 0;
        float[] x = new Samples(20, 15, seed: 1, -1, 1).Span.ToArray();
        trainer.ComputeGradients(x, Labels);
        foreach (string name in new[] { "W1", "b1", "W2", "b2" })
        {
            (double l1, double l2) = name switch { "W1" => (0.03, 0), "W2" => (0, 0.2), _ => (0.0, 0.0) };
            float[] gradients = trainer.Gradients[name].ToArray();
            float[] before = network.Parameters[name].ToArray();
            double[] expected = [.. before.Select((w, i) => w - 0.5 * (gradients[i] + l1 * Math.Sign(w) + l2 * w))];
            Net15x33x7 copy = network.Clone();
            var step = copy.Trainer(Loss.CrossEntropy, new Sgd(0.5));
            step.ParameterSettings.Layer(1).SetL1(0.03f);
            step.ParameterSettings["b1"].L1 = 0;
            step.ParameterSettings["W2"].L2 = 0.2f;
            step.TrainBatch(x, Labels);
            TensorError.AtMost(1e-6, name, copy.Parameters[name].ToArray(), expected);
        }
    }

    /// <summary>Weights that are worth nothing go to zero under L1, and stay there within a step's length.</summary>
    [Fact]
    public void L1PullsToZero()
    {
        Net15x33x7 network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.1));
        trainer.ParameterSettings["W1"].L1 = 1;
        Train(trainer, steps: 30);
        Assert.All(network.W1.ToArray(), w => Assert.InRange(Math.Abs(w), 0, 0.15f));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void FusedAndStoredUpdatesAgree(bool isTiny)
    {
        ulong[] hashes = isTiny
            ? [Tiny(stored: false), Tiny(stored: true)]
            : [Large(stored: false, threads: 1), Large(stored: true, threads: 1), Large(stored: false, threads: 3)];
        Assert.Single(hashes.Distinct());
    }

    /// <summary>After each step no row is longer than the limit; those that were shorter have the bits that they would have without it.</summary>
    [Fact]
    public void MaxNormLimitsEachRow()
    {
        Net15x33x7 free = new(1), limited = new(1);
        var trainer = limited.Trainer(Loss.CrossEntropy, new Sgd(0.5));
        const float Limit = 1.4f;
        trainer.ParameterSettings.Layer(1).SetMaxNorm(Limit);
        float[] x = new Samples(20, 15, seed: 1, -1, 1).Span.ToArray();
        free.Trainer(Loss.CrossEntropy, new Sgd(0.5)).TrainBatch(x, Labels);
        trainer.TrainBatch(x, Labels);
        int scaled = 0;
        for (int row = 0; row < 33; row++)
        {
            float[] loose = Row(free.W1, row), held = Row(limited.W1, row);
            double norm = Norm(loose);
            if (norm <= Limit)
            {
                Assert.Equal(loose, held);
                continue;
            }

            scaled++;
            TensorError.AtMost(1e-6, $"row {row}", held, [.. loose.Select(w => w * Limit / norm)]);
        }

        Assert.InRange(scaled, 3, 30);
        Assert.Equal(free.W2.ToArray(), limited.W2.ToArray());
    }

    /// <summary>Filters, which lie row by row, and gates, which lie in groups.</summary>
    [Fact]
    public void MaxNormOfFiltersAndGates()
    {
        ConvSameNet image = new(1);
        Check(image, image.Parameters, 0.3f);
        RegularisedRecurrentNet sequence = new(1);
        Check(sequence, sequence.Parameters, 0.3f);

        static void Check<TNetwork>(INetwork<TNetwork> network, ParameterList parameters, float limit)
            where TNetwork : struct, INetworkPasses
        {
            var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.01));
            trainer.ParameterSettings.Weights.SetMaxNorm(limit);
            Samples x = new(4, TNetwork.InputSize, seed: 1, -1, 1), t = new(4, TNetwork.OutputSize, seed: 2, 0, 1);
            trainer.TrainBatch(x.Span, t.Span);
            foreach (Parameter tensor in parameters.Where(tensor => tensor.Role == ParameterRole.Weight))
            {
                for (int row = 0; row < tensor.Rows; row++)
                {
                    Assert.InRange(Norm(Row(tensor, row)), 0, limit * (1 + 1e-6));
                }
            }
        }
    }

    [Fact]
    public void Refusals()
    {
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.ParameterSettings["W1"].L1 = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.ParameterSettings["W1"].L2 = float.NaN);
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.ParameterSettings["W1"].MaxNorm = 0);
        var e = Assert.Throws<InvalidOperationException>(() => trainer.ParameterSettings["b1"].MaxNorm = 1);
        Assert.Contains("b1", e.Message, StringComparison.Ordinal);
    }

    private static int[] Labels => [.. Enumerable.Range(0, 20).Select(i => i % 7)];

    private static ulong Tiny(bool stored)
    {
        Net2x2x1 network = new(1);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Adam(0.1));
        trainer.RecordsGradientNorms = stored;
        trainer.ParameterSettings.Weights.SetL1(0.01f);
        trainer.ParameterSettings.Weights.SetMaxNorm(2);
        for (int step = 0; step < 20; step++)
        {
            trainer.TrainBatch([0, 0, 0, 1, 1, 0, 1, 1], [0f, 1, 1, 0]);
        }

        return ParameterHash.Of(network.Parameters);
    }

    private static ulong Large(bool stored, int threads)
    {
        Net15x33x7 network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam(0.01));
        trainer.Threads = threads;
        trainer.RecordsGradientNorms = stored;
        trainer.ParameterSettings.Weights.SetL1(0.01f);
        trainer.ParameterSettings.Biases.SetL2(0.02f);
        trainer.ParameterSettings.Weights.SetMaxNorm(1);
        Train(trainer, steps: 5);
        return ParameterHash.Of(network.Parameters);
    }

    private static void Train<TNetwork, TLoss, TOptimizer>(Trainer<TNetwork, TLoss, TOptimizer> trainer, int steps)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
        where TOptimizer : struct, IOptimizer
    {
        for (int step = 0; step < steps; step++)
        {
            trainer.TrainBatch(new Samples(20, TNetwork.InputSize, seed: step, -1, 1).Span, Labels);
        }
    }

    private static float[] Row(Parameter tensor, int row) => [.. Enumerable.Range(0, tensor.Columns).Select(column => tensor[row, column])];

    private static double Norm(float[] row) => Math.Sqrt(row.Sum(w => (double)w * w));
}
