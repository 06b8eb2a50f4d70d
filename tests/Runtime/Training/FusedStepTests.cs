using NetGen.CompilerServices;
using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Training;

/// <summary>The steps of tiny networks have the same bits as those by stored gradients, which take the general passes.</summary>
public class FusedStepTests
{
    private const int Steps = 12;

    [Fact]
    public void NetworksOfFourNeuronsALayerAtMostHaveOne()
    {
        Assert.Equal(4, Net2x2x1.Passes.FusedSamples);
        Assert.Equal(4, Net4x4x4x4.Passes.FusedSamples);
        Assert.Equal(0, Samples<Net4x16x3.Passes>());
        Assert.Equal(0, Samples<NetOfPanelsAndQuads.Passes>());
        Assert.Equal(0, Samples<NetOfNineTinyLayers.Passes>());
        Assert.True(IsElementwise<MeanSquaredError>());
        Assert.False(IsElementwise<CrossEntropy>());

        static int Samples<T>()
            where T : struct, INetworkPasses => T.FusedSamples;

        static bool IsElementwise<T>()
            where T : struct, ILoss => T.IsElementwise;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void EveryLossAndActivation(int count)
    {
        Check(() => new Net2x2x1(1), new BinaryCrossEntropy(), new Sgd(0.5), count);
        Check(() => new Net3x4x1(2), new BinaryCrossEntropy(), new Sgd(0.5), count);
        Check(() => new Net4x2(3), new BinaryCrossEntropyWithLogits(), new Sgd(0.5), count);
        CheckAnyOutput(new MeanSquaredError(), count);
        CheckAnyOutput(new MeanAbsoluteError(), count);
        CheckAnyOutput(new Huber(0.25f), count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void EveryOptimizer(int count)
    {
        Check(() => new Net2x3x3(1), new MeanSquaredError(), new Sgd(0.1, weightDecay: 0.01), count);
        Check(() => new Net2x3x3(1), new MeanSquaredError(), new Sgd(0.1, momentum: 0.9), count);
        Check(() => new Net2x3x3(1), new MeanSquaredError(), new Sgd(0.1, 0.9, nesterov: true), count);
        Check(() => new Net4x4x4x4(1), new MeanSquaredError(), new Adagrad(), count);
        Check(() => new Net4x4x4x4(1), new MeanSquaredError(), new RMSProp(momentum: 0.5, centered: true), count);
        Check(() => new Net4x4x4x4(1), new MeanSquaredError(), new Adam(weightDecay: 0.01), count);
        Check(() => new Net4x4x4x4(1), new MeanSquaredError(), new AdamW(), count);
    }

    /// <summary>Gradients below 1e-30 count as 0 by either way: saturated sigmoids make some of them, by weights that are 0 and would not stay so.</summary>
    [Theory]
    [InlineData(-70f, 0f)]
    [InlineData(0f, -75f)]
    [InlineData(-40f, -40f)]
    public void GradientsThatAreNextToNothing(float hidden, float output)
    {
        Net2x2x1 fused = Saturated(), stored = Saturated();
        var one = fused.Trainer(Loss.MeanSquaredError, new Sgd(0.5));
        var other = stored.Trainer(Loss.MeanSquaredError, new Sgd(0.5));
        float[] x = [0, 0, 0, 1, 1, 0, 1, 1], t = [0.5f, 0.25f, 1, 1];
        for (int step = 0; step < 3; step++)
        {
            float loss = one.TrainBatch(x, t);
            Assert.Equal(other.ComputeGradients(x, t), loss);
            other.ApplyGradients();
            Assert.Equal(stored.Parameters.ToArray(), fused.Parameters.ToArray());
        }

        Net2x2x1 Saturated()
        {
            Net2x2x1 network = new(1);
            network.W1.CopyFrom(new float[4]);
            network.W2.CopyFrom(hidden < 0 ? [0.5f, -0.5f] : [0, 0]);
            network.B1.CopyFrom([hidden, 0]);
            network.B2.CopyFrom([output]);
            return network;
        }
    }

    [Fact]
    public void FrozenTensorsAndFactors()
    {
        Check(() => new Net2x4x2(1), new MeanSquaredError(), new Adam(), 4, parameters => parameters.Layer(1).Freeze());
        Check(() => new Net2x4x2(1), new MeanSquaredError(), new Adam(), 4, parameters => parameters.Biases.Freeze());
        Check(() => new Net2x4x2(1), new MeanSquaredError(), new Adam(), 4, parameters => parameters["W2"].LearningRateFactor = 0.125f);
        Check(() => new Net2x4x2(1), new MeanSquaredError(), new Adam(), 3, parameters => parameters["b1"].LearningRateFactor = 3);
    }

    [Fact]
    public void SettingsMayChangeBetweenSteps()
    {
        Net2x2x1 network = new(1);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(1));
        float[] x = [0, 0, 0, 1, 1, 0, 1, 1];
        float[] t = [0, 1, 1, 0];
        trainer.TrainBatch(x, t);
        float[] before = network.Parameters.ToArray();
        trainer.ParameterSettings.Weights.Freeze();
        trainer.ParameterSettings.Biases.Freeze();
        trainer.TrainBatch(x, t);
        Assert.Equal(before, network.Parameters.ToArray());
        trainer.ParameterSettings["W1"].IsFrozen = false;
        trainer.TrainBatch(x, t);
        Assert.NotEqual(before[..4], network.Parameters.ToArray()[..4]);
        Assert.Equal(before[4..], network.Parameters.ToArray()[4..]);
    }

    [Fact]
    public void BadBatchesChangeNothing()
    {
        Net2x2x1 network = new(1);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(1));
        float[] before = network.Parameters.ToArray();
        Assert.Throws<ArgumentException>(() => trainer.TrainBatch([], ReadOnlySpan<float>.Empty));
        Assert.Throws<ArgumentException>(() => trainer.TrainBatch([0, 1], [1f, 0]));
        trainer.ChecksFinite = true;
        Assert.Throws<ArgumentException>(() => trainer.TrainBatch([0, float.NaN], [1f]));
        Assert.Throws<ArgumentException>(() => trainer.TrainBatch([0, 1], [float.NaN]));
        Assert.Equal(before, network.Parameters.ToArray());
        Assert.Equal(0, trainer.Step);
    }

    private static void CheckAnyOutput<TLoss>(TLoss loss, int count)
        where TLoss : struct, ILoss
    {
        Check(() => new Net2x2x1(1), loss, new Sgd(0.5), count);
        Check(() => new Net3x1x2(2), loss, new Sgd(0.5), count);
        Check(() => new Net1x3x4(3), loss, new Sgd(0.5), count);
        Check(() => new Net2x3x3(4), loss, new Sgd(0.5), count);
        Check(() => new Net4x2(5), loss, new Sgd(0.5), count);
        Check(() => new Net3x4x1(6), loss, new Sgd(0.5), count);
        Check(() => new Net2x4x2(7), loss, new Sgd(0.5), count);
        Check(() => new Net4x4x4x4(8), loss, new Sgd(0.5), count);
        Check(() => new Net4x3x2(9), loss, new Sgd(0.5), count);
        Check(() => new Net1x2x1(10), loss, new Sgd(0.5), count);
    }

    private static void Check<TNetwork, TLoss, TOptimizer>(
        Func<INetwork<TNetwork>> create, TLoss loss, TOptimizer optimizer, int count, Action<ParameterSettings>? settings = null)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
        where TOptimizer : struct, IOptimizer
    {
        INetwork<TNetwork> fusedNetwork = create();
        INetwork<TNetwork> storedNetwork = create();
        Trainer<TNetwork, TLoss, TOptimizer> fused = fusedNetwork.Trainer(loss, optimizer);
        Trainer<TNetwork, TLoss, TOptimizer> stored = storedNetwork.Trainer(loss, optimizer);
        settings?.Invoke(fused.ParameterSettings);
        settings?.Invoke(stored.ParameterSettings);
        for (int step = 0; step < Steps; step++)
        {
            // Zeros among the inputs, and targets on both sides of the outputs.
            Samples x = new(count, TNetwork.InputSize, seed: step, -1, 1);
            Samples t = new(count, TNetwork.OutputSize, seed: 50 + step, 0, 1);
            x.Span[0] = 0;
            float expected = stored.ComputeGradients(x.Span, t.Span);
            stored.ApplyGradients();
            Assert.Equal(BitConverter.SingleToInt32Bits(expected), BitConverter.SingleToInt32Bits(fused.TrainBatch(x.Span, t.Span)));
            Assert.Equal(
                ParameterHash.Of(storedNetwork.ParametersOf()), ParameterHash.Of(fusedNetwork.ParametersOf()));
        }

        Assert.Equal(Steps, fused.Step);
        Assert.NotEqual(ParameterHash.Of(create().ParametersOf()), ParameterHash.Of(fusedNetwork.ParametersOf()));
    }
}
