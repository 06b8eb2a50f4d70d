using NetGen.CompilerServices;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Training;

/// <summary>Dropout, batch normalization, maxout and activations as layers, in whole networks.</summary>
public class RegularisationTests
{
    private const int Count = 37;

    [Fact]
    public void GradientsAgreeWithFiniteDifferences()
    {
        Differ(new DropoutNet(1), Loss.MeanSquaredError);
        Differ(new DropoutImageNet(2), Loss.BinaryCrossEntropy);
        Differ(new DropoutSequenceNet(3), Loss.MeanSquaredError);
        Differ(new BatchNormNet(4), Loss.CrossEntropy);
        Differ(new BatchNormImageNet(5), Loss.BinaryCrossEntropy);
        Differ(new BatchNormSequenceNet(6), Loss.BinaryCrossEntropy);
        Differ(new MaxoutNet(7), Loss.MeanSquaredError);
        Differ(new ActivationNet(8), Loss.CrossEntropy);
        Differ(new ActivationNet(8), Loss.MeanSquaredError);
        Differ(new ActivationImageNet(9), Loss.MeanSquaredError);
        Differ(new RegularisedRecurrentNet(10), Loss.BinaryCrossEntropy);
        Differ(new LastStateNormNet(11), Loss.BinaryCrossEntropy);
        Differ(new LastStateActivationNet(12), Loss.BinaryCrossEntropy);
        Differ(Scaled(new NormalizedNet(13)), Loss.MeanSquaredError);
        Differ(Scaled(new NormalizedImageNet(14)), Loss.BinaryCrossEntropy);
        Differ(Scaled(new NormalizedSequenceNet(15)), Loss.BinaryCrossEntropy);
    }

    [Fact]
    public void AnyNumberOfThreadsAndStoredGradientsGiveTheSameBits()
    {
        AssertSameBits(() => new DropoutNet(1), Loss.MeanSquaredError);
        AssertSameBits(() => new BatchNormNet(1), Loss.CrossEntropy);
        AssertSameBits(() => new BatchNormImageNet(1), Loss.BinaryCrossEntropy);
        AssertSameBits(() => new MaxoutNet(1), Loss.MeanSquaredError);
        AssertSameBits(() => new RegularisedNet(1), Loss.CrossEntropy);
        AssertSameBits(() => new RegularisedRecurrentNet(1), Loss.BinaryCrossEntropy);
    }

    [Fact]
    public void ASampleHasTheSameBitsAloneAndInABatch()
    {
        AssertSameAlone(new DropoutImageNet(1));
        AssertSameAlone(new BatchNormNet(1));
        AssertSameAlone(new BatchNormImageNet(1));
        AssertSameAlone(new BatchNormSequenceNet(1));
        AssertSameAlone(new MaxoutNet(1));
        AssertSameAlone(new ActivationNet(1));
        AssertSameAlone(new RegularisedNet(1));
        AssertSameAlone(new RegularisedRecurrentNet(1));
        AssertSameAlone(new LastStateNormNet(1));
        AssertSameAlone(new LastStateActivationNet(1));
        AssertSameAlone(Scaled(new NormalizedNet(1)));
        AssertSameAlone(Scaled(new NormalizedImageNet(1)));
        AssertSameAlone(Scaled(new NormalizedSequenceNet(1)));
    }

    [Fact]
    public void DropoutDropsNothingInPredictionAndEvaluation()
    {
        DropoutNet network = new(3);
        WithoutDropoutNet other = new();
        other.Parameters.CopyFrom(network.Parameters.ToArray());
        (float[] x, float[] t) = Batch<DropoutNet.Passes>(Count);
        float[] y = new float[Count * 3];
        float[] expected = new float[Count * 3];
        network.ForwardBatch(x, y);
        other.ForwardBatch(x, expected);
        Assert.Equal(expected, y);

        Dataset data = Dataset.FromFloats(x, 7, t, 3);
        Assert.Equal(
            other.Trainer(Loss.MeanSquaredError, new Sgd(0.1)).Evaluate(data).Loss,
            network.Trainer(Loss.MeanSquaredError, new Sgd(0.1)).Evaluate(data).Loss);
    }

    [Fact]
    public void DropoutDropsOtherValuesInEachStepAndForEachSeed()
    {
        (float[] x, float[] t) = Batch<DropoutNet.Passes>(Count);
        DropoutNet network = new(3);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(1e-30), seed: 1);
        float first = trainer.ComputeGradients(x, t);
        Assert.Equal(first, trainer.ComputeGradients(x, t));
        trainer.ApplyGradients();
        Assert.NotEqual(first, trainer.ComputeGradients(x, t));
        Assert.NotEqual(first, network.Trainer(Loss.MeanSquaredError, new Sgd(1e-30), seed: 2).ComputeGradients(x, t));
        Assert.Equal(first, network.Trainer(Loss.MeanSquaredError, new Sgd(1e-30), seed: 1).ComputeGradients(x, t));
    }

    [Fact]
    public void AnActivationLayerIsTheActivationOfTheLayerBefore()
    {
        ActivationNet network = new(5);
        ActivationInsideNet other = new(9);
        other.Parameters.CopyFrom(network.Parameters.ToArray());
        (float[] x, float[] t) = Batch<ActivationNet.Passes>(Count);
        float[] dx = new float[x.Length];
        float[] expected = new float[x.Length];
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam());
        var otherTrainer = other.Trainer(Loss.CrossEntropy, new Adam());
        for (int step = 0; step < 5; step++)
        {
            Assert.Equal(otherTrainer.ComputeGradients(x, t, expected), trainer.ComputeGradients(x, t, dx));
            Assert.Equal(expected, dx);
            trainer.ApplyGradients();
            otherTrainer.ApplyGradients();
        }

        Assert.Equal(other.Parameters.ToArray(), network.Parameters.ToArray());
    }

    [Fact]
    public void MaxoutIsTheLargestOfItsPieces()
    {
        MaxoutNet network = new(2);
        float[] x = Batch<MaxoutNet.Passes>(1).X;
        double[] a = x.Select(value => (double)value).ToArray();
        for (int layer = 0; layer < 2; layer++)
        {
            (int units, int pieces) = layer == 0 ? (9, 3) : (17, 2);
            float[] w = network.Parameters[2 * layer].ToArray();
            float[] b = network.Parameters[2 * layer + 1].ToArray();
            Assert.Equal(units * pieces, b.Length);
            a = [.. Enumerable.Range(0, units).Select(j => Enumerable.Range(0, pieces).Max(k =>
                b[k * units + j] + a.Select((value, i) => value * w[(k * units + j) * a.Length + i]).Sum()))];
        }

        float[] output = network.Parameters[4].ToArray();
        float[] y = new float[3];
        network.Forward(x, y);
        for (int o = 0; o < 3; o++)
        {
            Assert.Equal(a.Select((value, i) => value * output[o * 17 + i]).Sum() + network.Parameters[5].ToArray()[o], y[o], 1e-5);
        }
    }

    [Fact]
    public void NothingIsAllocatedByAStep()
    {
        AssertNoBytes(new RegularisedNet(1));
        AssertNoBytes(new BatchNormNet(1));
    }

    private static void AssertNoBytes<TNetwork>(INetwork<TNetwork> network)
        where TNetwork : struct, INetworkPasses
    {
        (float[] x, float[] t) = Batch<TNetwork>(Count);
        float[] y = new float[t.Length];
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam());
        trainer.Threads = 1;
        for (int i = 0; i < 2; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            trainer.TrainBatch(x, t);
            trainer.ComputeGradients(x, t);
            trainer.ApplyGradients();
            BatchPrediction.Forward<TNetwork>(network.Memory, x, y, threads: 1);
            if (i > 0)
            {
                Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
            }
        }
    }

    private static void AssertSameBits<TNetwork, TLoss>(Func<INetwork<TNetwork>> create, TLoss loss)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
    {
        float[] expected = Train(create(), loss, threads: 1, isStored: false);
        foreach ((int threads, bool isStored) in new[] { (2, false), (3, false), (1, true), (3, true) })
        {
            Assert.Equal(expected, Train(create(), loss, threads, isStored));
        }
    }

    private static float[] Train<TNetwork, TLoss>(INetwork<TNetwork> network, TLoss loss, int threads, bool isStored)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
    {
        Trainer<TNetwork, TLoss, Adam> trainer = network.Trainer(loss, new Adam());
        trainer.Threads = threads;
        foreach (int count in new[] { 5, 90, 37, 16 })
        {
            (float[] x, float[] t) = Batch<TNetwork>(count);
            if (isStored)
            {
                trainer.ComputeGradients(x, t);
                trainer.ApplyGradients();
            }
            else
            {
                trainer.TrainBatch(x, t);
            }
        }

        Assert.All(network.ParametersOf().ToArray(), value => Assert.True(float.IsFinite(value)));
        return network.ParametersOf().ToArray();
    }

    private static void AssertSameAlone<TNetwork>(INetwork<TNetwork> network)
        where TNetwork : struct, INetworkPasses
    {
        float[] x = Batch<TNetwork>(60).X;
        float[] y = new float[60 * TNetwork.OutputSize];
        network.Predict(x, y);
        for (int i = 0; i < 60; i++)
        {
            float[] alone = new float[TNetwork.OutputSize];
            network.Predict(x.AsSpan(i * TNetwork.InputSize, TNetwork.InputSize), alone);
            Assert.Equal(y[(i * TNetwork.OutputSize)..((i + 1) * TNetwork.OutputSize)], alone);
        }
    }

    /// <summary>With a normalization of the inputs that changes them.</summary>
    private static INetwork<TNetwork> Scaled<TNetwork>(INetwork<TNetwork> network)
        where TNetwork : struct, INetworkPasses
    {
        ParameterList parameters = network.ParametersOf();
        parameters["s1"].CopyFrom([.. Enumerable.Range(0, parameters["s1"].Count).Select(i => i % 5 / 4f - 0.5f)]);
        parameters["f1"].CopyFrom([.. Enumerable.Range(0, parameters["f1"].Count).Select(i => 0.7f + i % 3)]);
        return network;
    }

    /// <summary>Central differences of the loss by inputs and by some values of each tensor; the mask of dropout stays while no step is taken.</summary>
    private static void Differ<TNetwork, TLoss>(INetwork<TNetwork> network, TLoss loss)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
    {
        // Other factors, shifts and biases than those that a network starts with.
        SeededRandom random = new(4);
        foreach (Parameter tensor in network.ParametersOf())
        {
            if (tensor.Role is ParameterRole.Bias or ParameterRole.Scale)
            {
                tensor.CopyFrom([.. tensor.ToArray().Select(value => value + (float)(random.NextDouble() - 0.5))]);
            }
        }

        (float[] x, float[] t) = Batch<TNetwork>(19);
        Trainer<TNetwork, TLoss, Sgd> trainer = network.Trainer(loss, new Sgd(1));
        float[] dx = new float[x.Length];
        trainer.ComputeGradients(x, t, dx);
        float[][] gradients = [.. trainer.Gradients.Select(tensor => tensor.ToArray())];
        AssertDiffers("x", dx, i => x[i], (i, value) => x[i] = value, 5);
        ParameterList parameters = network.ParametersOf();
        for (int k = 0; k < parameters.Count; k++)
        {
            if (parameters[k].Role != ParameterRole.Statistic)
            {
                float[] values = parameters[k].ToArray();
                Parameter tensor = parameters[k];
                AssertDiffers(
                    tensor.Name, gradients[k], i => values[i], (i, value) =>
                    {
                        values[i] = value;
                        tensor.CopyFrom(values);
                    },
                    values.Length / 9 + 1);
            }
        }

        void AssertDiffers(string name, float[] gradient, Func<int, float> get, Action<int, float> set, int stride)
        {
            const float Step = 4e-3f;
            double greatest = gradient.Max(Math.Abs);
            for (int i = 0; i < gradient.Length; i += stride)
            {
                float value = get(i);
                set(i, value + Step);
                double above = trainer.ComputeGradients(x, t);
                set(i, value - Step);
                double below = trainer.ComputeGradients(x, t);
                set(i, value);
                double difference = (above - below) / (2 * Step);
                Assert.True(
                    Math.Abs(difference - gradient[i]) <= 0.02 * greatest + 1e-4,
                    $"{TNetwork.Name} {name}[{i}]: {gradient[i]}, by differences {difference}, the greatest {greatest}");
            }
        }
    }

    /// <summary>Inputs between -1 and 1, and targets that add up to 1.</summary>
    private static (float[] X, float[] T) Batch<TNetwork>(int count)
        where TNetwork : struct, INetworkPasses
    {
        Samples t = new(count, TNetwork.OutputSize, seed: 9, 0.1f, 1);
        t.Normalize();
        return (new Samples(count, TNetwork.InputSize, seed: 8, -1, 1).Span.ToArray(), t.Span.ToArray());
    }
}
