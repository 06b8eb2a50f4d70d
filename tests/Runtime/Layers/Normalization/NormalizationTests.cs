using NetGen.CompilerServices;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Layers.Normalization;

/// <summary>Networks that normalize their inputs are, bit for bit, the same networks without, on inputs that are normalized already.</summary>
public class NormalizationTests
{
    private const int Count = 50;

    [Fact]
    public void VectorsAreNormalisedFeatureByFeature() =>
        Check(new NormalizedNet(3), new NotNormalizedNet(3), features: 7, Loss.MeanSquaredError);

    [Fact]
    public void ImagesAreNormalisedChannelByChannel() =>
        Check(new NormalizedImageNet(3), new NotNormalizedImageNet(3), features: 3, Loss.BinaryCrossEntropy);

    [Fact]
    public void SequencesAreNormalisedFeatureByFeature() =>
        Check(new NormalizedSequenceNet(3), new NotNormalizedSequenceNet(3), features: 20, Loss.BinaryCrossEntropy);

    [Fact]
    public void StreamsAreNormalisedStepByStep()
    {
        NormalizedSequenceNet network = new(3);
        network.FitNormalization(Data(5 * 20), NormalizationMethod.StandardScore);
        Assert.Equal(NotNormalizedSequenceNet.StateSize, NormalizedSequenceNet.StateSize);
        float[] sample = Raw(5 * 20);
        float[] expected = new float[3];
        network.Forward(sample, expected);
        float[] state = new float[NormalizedSequenceNet.StateSize];
        float[] output = new float[3];
        for (int step = 0; step < 5; step++)
        {
            network.Step(sample.AsSpan(20 * step, 20), state, output);
        }

        Assert.Equal(expected, output);
    }

    [Fact]
    public void StartsByChangingNothingAndIsNotTrained()
    {
        NormalizedNet network = new(3);
        Assert.All(network.S1.ToArray(), shift => Assert.Equal(0, shift));
        Assert.All(network.F1.ToArray(), factor => Assert.Equal(1, factor));
        Assert.Equal(ParameterRole.Statistic, network.F1.Role);
        Assert.Equal(NotNormalizedNet.ParameterCount, NormalizedNet.ParameterCount);

        network.FitNormalization(Data(7), NormalizationMethod.MinMax);
        float[] shifts = network.S1.ToArray();
        float[] factors = network.F1.ToArray();
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.1, weightDecay: 0.1));
        trainer.TrainBatch(Raw(7 * Count), new float[3 * Count]);
        trainer.ComputeGradients(Raw(7 * Count), new float[3 * Count]);
        trainer.ApplyGradients();
        Assert.Equal(shifts, network.S1.ToArray());
        Assert.Equal(factors, network.F1.ToArray());
        Assert.All(trainer.Gradients["F1"].ToArray(), gradient => Assert.Equal(0, gradient));
    }

    [Fact]
    public void TravelsWithTheNetwork()
    {
        NormalizedNet network = new(3);
        network.FitNormalization(Data(7), NormalizationMethod.StandardScore);
        NormalizedNet other = new(4);
        other.CopyFrom(network);
        NormalizedNet third = new(5);
        third.Parameters.CopyFrom(network.Parameters.ToArray());
        float[] expected = new float[3];
        network.Forward(Raw(7), expected);
        foreach (NormalizedNet copy in new[] { network.Clone(), other, third })
        {
            float[] output = new float[3];
            copy.Forward(Raw(7), output);
            Assert.Equal(expected, output);
        }
    }

    [Fact]
    public void AFoldedCopyNormalisesToo()
    {
        NormalizedPictureNet network = new(3);
        network.FitNormalization(Data(16), NormalizationMethod.StandardScore);
        network.Trainer(Loss.CrossEntropy, new Sgd(0.1)).TrainBatch(Raw(16 * Count), new int[Count]);
        float[] expected = new float[2];
        float[] output = new float[2];
        network.Forward(Raw(16), expected);
        network.Fold().Forward(Raw(16), output);
        Assert.Equal(expected[0], output[0], 1e-5f);
    }

    /// <summary>What goes in is raw, so gradients on inputs are those on normalized ones times the factors; and they agree with differences.</summary>
    private static void Check<TNetwork, TPlain, TLoss>(INetwork<TNetwork> network, INetwork<TPlain> plain, int features, TLoss loss)
        where TNetwork : struct, INetworkPasses
        where TPlain : struct, INetworkPasses
        where TLoss : struct, ILoss
    {
        network.FitNormalization(Data(TNetwork.InputSize), NormalizationMethod.StandardScore);
        ParameterList parameters = network.ParametersOf();
        float[] shifts = parameters["s1"].ToArray();
        float[] factors = parameters["f1"].ToArray();
        Assert.Equal(features, shifts.Length);
        float[] raw = Raw(TNetwork.InputSize * Count);
        float[] normalized = [.. raw.Select((x, i) => (x - shifts[i % features]) * factors[i % features])];
        float[] targets = [.. Enumerable.Range(0, Count * 3).Select(i => i % 5 / 5f)];
        Assert.Equal(plain.ParametersOf().ToArray(), parameters.ToArray()[(2 * features)..]);

        foreach (int count in new[] { 1, 2, 15, 16, 17, Count })
        {
            float[] outputs = new float[count * 3];
            float[] expected = new float[count * 3];
            network.Predict(raw.AsSpan(0, count * TNetwork.InputSize), outputs);
            plain.Predict(normalized.AsSpan(0, count * TNetwork.InputSize), expected);
            Assert.Equal(expected, outputs);
        }

        var trainer = network.Trainer(loss, new Adam());
        var other = plain.Trainer(loss, new Adam());
        trainer.Threads = 3;
        for (int step = 0; step < 3; step++)
        {
            float[] dx = new float[raw.Length];
            float[] dn = new float[raw.Length];
            Assert.Equal(other.ComputeGradients(normalized, targets, dn), trainer.ComputeGradients(raw, targets, dx));
            Assert.Equal(dn.Select((gradient, i) => gradient * factors[i % features]), dx);
            Assert.Contains(dx, gradient => gradient != 0);
            Assert.Equal(other.Gradients.ToArray(), trainer.Gradients.ToArray()[(2 * features)..]);
            Assert.Equal(other.TrainBatch(normalized, targets), trainer.TrainBatch(raw, targets));
        }

        Assert.Equal(plain.ParametersOf().ToArray(), parameters.ToArray()[(2 * features)..]);
    }

    private static Dataset Data(int inputs) => Dataset.FromFloats(Raw(inputs * Count), inputs, new int[Count], 2);

    /// <summary>Far from 0, and no two features alike.</summary>
    private static float[] Raw(int count) => [.. Enumerable.Range(0, count).Select(i => 100 + i % 7 * 30 + i * 7919 % 1009 / 10f)];
}
