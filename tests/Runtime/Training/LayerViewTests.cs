using NetGen.CompilerServices;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Training;

[Network]
[Input(9, 7, 2)]
[Conv2D(5, 3, Activation.Tanh)]
[MaxPool2D(2)]
[Dense(17, Activation.Gelu)]
[Dense(3, Activation.Sigmoid)]
public partial class LookedIntoNet;

[Network]
[Input(9, 7, 2)]
[Conv2D(5, 3, Activation.Tanh)]
public partial class LookedIntoMaps;

[Network]
[Input(9, 7, 2)]
[Conv2D(5, 3, Activation.Tanh)]
[MaxPool2D(2)]
public partial class LookedIntoPools;

[Network]
[Input(9, 7, 2)]
[Conv2D(5, 3, Activation.Tanh)]
[MaxPool2D(2)]
[Dense(17, Activation.Identity)]
public partial class LookedIntoSums;

[Network]
[Input(4, 3)]
[Gru(5, ReturnSequences = true)]
[SimpleRnn(6)]
[Dense(2, Activation.Identity)]
public partial class LookedIntoSequences;

[Network]
[Input(4, 3)]
[Gru(5, ReturnSequences = true)]
public partial class LookedIntoStates;

[Network]
[Input(4, 3)]
[Gru(5, ReturnSequences = true)]
[SimpleRnn(6)]
public partial class LookedIntoLastStates;

/// <summary>A step, looked into layer by layer.</summary>
public class LayerViewTests
{
    private const int Samples = 5;

    [Fact]
    public void TheMapsOfALayerAreThoseOfTheNetworkThatEndsWithIt()
    {
        LookedIntoNet network = new(3);
        LookedIntoMaps maps = new();
        LookedIntoPools pools = new();
        LookedIntoSums sums = new();
        CopyFirst(network.Parameters, maps.Parameters);
        CopyFirst(network.Parameters, pools.Parameters);
        CopyFirst(network.Parameters, sums.Parameters);

        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.1));
        float[] inputs = Values(Samples * LookedIntoNet.InputSize);
        trainer.ComputeGradients(inputs, Values(Samples * 3));

        float[] output = new float[3];
        for (int sample = 0; sample < Samples; sample++)
        {
            ReadOnlySpan<float> input = inputs.AsSpan(sample * LookedIntoNet.InputSize, LookedIntoNet.InputSize);
            float[] map = new float[LookedIntoMaps.OutputSize];
            maps.Forward(input, map);
            Assert.Equal(map, trainer.Layer(1).Outputs(sample));
            float[] pool = new float[LookedIntoPools.OutputSize];
            pools.Forward(input, pool);
            Assert.Equal(pool, trainer.Layer(2).Outputs(sample));
            Assert.Equal(pool, trainer.Layer(3).Outputs(sample));
            float[] sum = new float[17];
            sums.Forward(input, sum);
            Assert.Equal(sum, trainer.Layer(4).WeightedSums(sample));
            network.Forward(input, output);
            Assert.Equal(output, trainer.Layer(5).Outputs(sample));
            Assert.Equal(output, trainer.Layer(5).WeightedSums(sample).Select(z => Activated(z)), (a, b) => MathF.Abs(a - b) < 1e-6f);
        }
    }

    [Fact]
    public void TheStatesOfALayerAreThoseOfTheNetworkThatEndsWithIt()
    {
        LookedIntoSequences network = new(3);
        LookedIntoStates states = new();
        LookedIntoLastStates lasts = new();
        CopyFirst(network.Parameters, states.Parameters);
        CopyFirst(network.Parameters, lasts.Parameters);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.1));
        float[] inputs = Values(Samples * LookedIntoSequences.InputSize);
        trainer.ComputeGradients(inputs, Values(Samples * 2));

        for (int sample = 0; sample < Samples; sample++)
        {
            ReadOnlySpan<float> input = inputs.AsSpan(sample * LookedIntoSequences.InputSize, LookedIntoSequences.InputSize);
            float[] all = new float[LookedIntoStates.OutputSize];
            states.Forward(input, all);
            Assert.Equal(all, trainer.Layer(1).Outputs(sample));
            float[] last = new float[6];
            lasts.Forward(input, last);
            Assert.Equal(last, trainer.Layer(2).Outputs(sample));
        }
    }

    /// <summary>The gradients on biases are those on weighted sums, added up over samples and positions.</summary>
    [Fact]
    public void GradientsAddUpToThoseOfTheBiases()
    {
        LookedIntoNet network = new(3);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.1));
        trainer.ComputeGradients(Values(Samples * LookedIntoNet.InputSize), Values(Samples * 3));
        foreach ((int layer, string biases) in new[] { (1, "b1"), (4, "b4"), (5, "b5") })
        {
            LayerView view = trainer.Layer(layer);
            float[] expected = trainer.Gradients[biases].ToArray();
            double[] sums = new double[expected.Length];
            for (int sample = 0; sample < Samples; sample++)
            {
                float[] gradients = view.Gradients(sample);
                Assert.Equal(view.Size, gradients.Length);
                for (int i = 0; i < gradients.Length; i++)
                {
                    // Height x width x channels: the channels are next to each other.
                    sums[i % sums.Length] += gradients[i];
                }
            }

            Assert.NotEqual(0, sums[0]);
            Assert.Equal(expected.Select(value => (double)value), sums, (a, b) => Math.Abs(a - b) < 1e-6);
        }
    }

    [Fact]
    public void TrainBatchCanBeLookedIntoToo()
    {
        LookedIntoNet network = new(3);
        LookedIntoNet before = network.Clone();
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.1));
        float[] inputs = Values(Samples * LookedIntoNet.InputSize);
        trainer.TrainBatch(inputs, Values(Samples * 3));
        float[] output = new float[3];
        before.Forward(inputs.AsSpan(LookedIntoNet.InputSize, LookedIntoNet.InputSize), output);
        Assert.Equal(output, trainer.Layer(5).Outputs(1));
    }

    [Fact]
    public void WhatIsNotThereSaysWhy()
    {
        LookedIntoNet network = new();
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.1));
        float[] inputs = Values(Samples * LookedIntoNet.InputSize);
        float[] targets = Values(Samples * 3);
        Assert.Contains("no step has been taken", Assert.Throws<InvalidOperationException>(() => trainer.Layer(1).Outputs()).Message);

        trainer.ComputeGradients(inputs, targets);
        Assert.Contains(
            "Layer 1 (Conv2D 9x7x2 -> 7x5x5 Tanh, 3x3) does not keep its weighted sums",
            Assert.Throws<InvalidOperationException>(() => trainer.Layer(1).WeightedSums()).Message);
        Assert.Equal(trainer.Layer(2).Outputs(), trainer.Layer(2).WeightedSums());
        Assert.Throws<ArgumentOutOfRangeException>("sample", () => trainer.Layer(1).Outputs(Samples));
        Assert.Throws<ArgumentOutOfRangeException>("sample", () => trainer.Layer(1).Outputs(-1));
        Assert.Throws<ArgumentException>("destination", () => trainer.Layer(1).CopyOutputs(0, new float[174]));
        Assert.Contains("0 to 5", Assert.Throws<ArgumentOutOfRangeException>("number", () => trainer.Layer(6)).Message);
        Assert.Equal(6, trainer.Layers.Length);

        trainer.Evaluate(Dataset.FromFloats(inputs, LookedIntoNet.InputSize, targets, 3));
        Assert.Throws<InvalidOperationException>(() => trainer.Layer(1).Outputs());
    }

    [Fact]
    public void BelowTheLowestTrainedLayerThereAreNoGradients()
    {
        LookedIntoNet network = new();
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.1));
        trainer.ParameterSettings.Layer(1).Freeze();
        float[] inputs = Values(Samples * LookedIntoNet.InputSize);
        trainer.ComputeGradients(inputs, Values(Samples * 3));
        Assert.Equal(17, trainer.Layer(4).Gradients().Length);
        Assert.Contains("no layer up to it is trained", Assert.Throws<InvalidOperationException>(() => trainer.Layer(3).Gradients()).Message);

        trainer.ComputeGradients(inputs, Values(Samples * 3), new float[inputs.Length]);
        Assert.Contains(trainer.Layer(1).Gradients(), gradient => gradient != 0);
    }

    [Fact]
    public void AFusedStepKeepsNothing()
    {
        MazurNet network = new();
        Assert.True(MazurNet.Passes.Layers.Length > 0 && FusedSamples<MazurNet.Passes>() > 0);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.5));
        trainer.ComputeGradients([0.05f, 0.1f], [0.01f, 0.99f]);
        trainer.Layer(1).Outputs();
        trainer.TrainBatch([0.05f, 0.1f], [0.01f, 0.99f]);
        Assert.Contains("Call ComputeGradients first", Assert.Throws<InvalidOperationException>(() => trainer.Layer(1).Outputs()).Message);
    }

    private static int FusedSamples<TNetwork>()
        where TNetwork : struct, INetworkPasses => TNetwork.FusedSamples;

    private static void CopyFirst(ParameterList from, ParameterList to)
    {
        foreach (Parameter tensor in to)
        {
            tensor.CopyFrom(from[tensor.Name].ToArray());
        }
    }

    private static float Activated(float z) => 1 / (1 + MathF.Exp(-z));

    private static float[] Values(int count) => [.. Enumerable.Range(0, count).Select(i => (i * 37 % 101 - 50) / 50f)];
}
