using NetGen.CompilerServices;
using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Metrics;

/// <summary>From outputs to classes: where the boundary of a single output is, and what becomes of NaN.</summary>
public class DecisionRuleTests
{
    private const int Count = 200;

    /// <summary>Two classes on both sides of a line, with room between them.</summary>
    private static readonly Dataset Data = Separable();

    /// <summary>Each loss that takes labels, after each activation that it fits: Fit, evaluation, metrics and predictions agree on where the boundary is.</summary>
    [Fact]
    public void EachPairOfLossAndActivation()
    {
        AnyOutput(Loss.MeanSquaredError);
        AnyOutput(Loss.MeanAbsoluteError);
        AnyOutput(Loss.Huber(0.5));
        Learns(new OneSigmoid(2), Loss.BinaryCrossEntropy);
        Learns(new OneIdentity(2), Loss.BinaryCrossEntropyWithLogits);
    }

    [Fact]
    public void ALossOnLogitsHasItsBoundaryAt0AndTheOthersAtOneHalf()
    {
        OneIdentity network = new(1);
        var values = network.Trainer(Loss.MeanSquaredError, new Sgd(0));
        var logits = network.Trainer(Loss.BinaryCrossEntropyWithLogits, new Sgd(0));
        float[] x = [0.5f, -0.25f], output = new float[1];
        SetOutput(network, 0.25f);
        values.TrainBatch(x, (int[])[1]);
        Assert.Equal(0, network.Classify(x, output));
        Assert.Equal(0.25f, output[0]);
        logits.TrainBatch(x, (int[])[1]);
        Assert.Equal(1, network.Classify(x));
        values.TrainBatch(x, (int[])[1]);
        Assert.Equal(0, network.Classify(x));
    }

    /// <summary>Nobody knows what the outputs of parameters mean that came from elsewhere, unless the activation tells.</summary>
    [Fact]
    public void AnOutputThatMayBeALogitIsAskedFor()
    {
        OneIdentity network = new(1);
        SetOutput(network, 0.25f);
        int[] classes = new int[1];
        var e = Assert.Throws<InvalidOperationException>(() => network.Classify([0, 0]));
        Assert.Contains("OneIdentity was never trained", e.Message);
        Assert.Throws<InvalidOperationException>(() => network.ClassifyBatch([0, 0], classes));
        Assert.Throws<InvalidOperationException>(() => network.Classification(Data));
        network.Decision().Threshold = 0;
        Assert.Equal(1, network.Classify([0, 0]));
        network.Decision().Threshold = 0.5;
        Assert.Equal(0, network.Classify([0, 0]));

        OneTanh other = new(1);
        SetOutput(other, 0.4f);
        Assert.Equal(0, other.Classify([0, 0]));
        SetOutput(other, 0.6f);
        Assert.Equal(1, other.Classify([0, 0]));
    }

    [Fact]
    public void AThresholdOfOnesOwnStays()
    {
        OneSigmoid network = new(1);
        SetOutput(network, 0); // a sigmoid of 0.5
        network.Decision().Threshold = 0.49;
        network.Trainer(Loss.BinaryCrossEntropy, new Sgd(0)).TrainBatch([0, 0], (int[])[1]);
        Assert.Equal(1, network.Classify([0, 0]));
        Assert.Equal(1, network.Clone().Classify([0, 0]));
        network.Decision().Threshold = 0.51;
        Assert.Equal(0, network.Classify([0, 0]));
        Assert.Equal(0, network.Classification(Dataset.FromFloats([0, 0], 2, [0], 2)).Confusion[0, 1]);
        network.Decision().Threshold = null;
        Assert.Null(network.Decision().Threshold);
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Decision().Threshold = double.NaN);
        Assert.Throws<InvalidOperationException>(() => new Net15x33x7(1).Decision().Threshold = 0.5);
    }

    /// <summary>With the parameters goes what their loss was; also through a checkpoint.</summary>
    [Fact]
    public void CopiesKnowTheLoss()
    {
        OneIdentity network = new(1), copy = new(2), loaded = new(3);
        SetOutput(network, 0.25f);
        var trainer = network.Trainer(Loss.BinaryCrossEntropyWithLogits, new Sgd(0));
        trainer.TrainBatch([0, 0], (int[])[1]);
        copy.CopyFrom(network);
        Assert.Equal(1, copy.Classify([0, 0]));
        Assert.Equal(1, network.Clone().Classify([0, 0]));
        string file = Path.GetTempFileName();
        try
        {
            trainer.SaveCheckpoint(file);
            loaded.Trainer(Loss.BinaryCrossEntropyWithLogits, new Sgd(0)).LoadCheckpoint(file);
            Assert.Equal(1, loaded.Classify([0, 0]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void NaNIsClass0UnlessItIsRefused()
    {
        Net15x33x7 many = new(1);
        OneSigmoid one = new(1);
        float[] bad = [.. Enumerable.Repeat(1f, 14), float.NaN];
        float[] batch = [.. Enumerable.Repeat(1f, 15), .. bad];
        int[] classes = new int[2];
        Assert.Equal(0, many.Classify(bad));
        Assert.Equal(0, one.Classify([0, float.NaN]));

        many.Decision().ThrowsOnNaN = true;
        one.Decision().ThrowsOnNaN = true;
        Assert.Contains("Output 0 of Net15x33x7 is NaN", Assert.Throws<NotFiniteNumberException>(() => many.Classify(bad)).Message);
        Assert.Throws<NotFiniteNumberException>(() => many.Classify(bad, new float[7]));
        Assert.Throws<NotFiniteNumberException>(() => many.ClassifyBatch(batch, classes));
        Assert.Throws<NotFiniteNumberException>(() => many.Clone().Classify(bad));
        Assert.Throws<NotFiniteNumberException>(() => one.Classify([0, float.NaN]));
        Assert.InRange(many.Classify(bad[..14].Append(2f).ToArray()), 0, 6);
        many.W1[0, 0] = float.NaN;
        Assert.Throws<NotFiniteNumberException>(() => many.Classify(new byte[15]));
    }

    /// <summary>A sample whose outputs are NaN is of no class, not even of the one that Classify says.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    [InlineData(40)]
    public void NaNCountsAsWrong(int size)
    {
        float[] outputs = new float[48];
        outputs[size - 1] = float.NaN;
        for (int label = 0; label < Math.Max(2, size); label++)
        {
            Assert.False(PredictedClass.Is(label, ref outputs[0], size, 0.5f));
        }

        outputs[size - 1] = 0;
        Assert.True(PredictedClass.Is(0, ref outputs[0], size, 0.5f));
    }

    private static void AnyOutput<TLoss>(TLoss loss)
        where TLoss : struct, ILoss
    {
        Learns(new OneIdentity(2), loss);
        Learns(new OneSigmoid(2), loss);
        Learns(new OneTanh(2), loss);
        Learns(new OneReLU(2), loss);
        Learns(new OneLeakyReLU(2), loss);
        Learns(new OneElu(2), loss);
        Learns(new OneGelu(2), loss);
        Learns(new OneSoftplus(2), loss);
        Learns(new OneSilu(2), loss);
    }

    private static void Learns<TNetwork, TLoss>(INetwork<TNetwork> network, TLoss loss)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
    {
        string pair = $"{typeof(TLoss).Name} after {TNetwork.OutputActivation}";
        var trainer = network.Trainer(loss, new Adam(0.02));
        EpochResult last = trainer.Fit(Data, epochs: 60, batchSize: 20, validation: Data).Epochs[^1];
        Assert.True(last.Accuracy >= 0.99, $"{pair}: {last.Accuracy} in training");
        Assert.True(last.Validation!.Value.Accuracy >= 0.99, $"{pair}: {last.Validation.Value.Accuracy} in validation");
        Assert.Equal(last.Validation.Value.Accuracy, network.Evaluate(Data, loss).Accuracy);
        Assert.Equal(last.Validation.Value.Accuracy, network.Classification(Data).Accuracy);
        int[] classes = new int[Count];
        float[] inputs = new float[2 * Count];
        Data.CopyInputs([.. Enumerable.Range(0, Count)], inputs);
        BatchPrediction.Classify<TNetwork>(network.Memory, inputs, classes, threads: 1);
        Assert.Equal(last.Validation.Value.Accuracy, classes.Zip(Data.Labels.ToArray(), (a, b) => a == b ? 1.0 : 0).Average(), 1e-12);
    }

    /// <summary>Makes the last layer's sum the same for every sample.</summary>
    private static void SetOutput<TNetwork>(INetwork<TNetwork> network, float sum)
        where TNetwork : struct, INetworkPasses
    {
        ParameterList parameters = new(network.Memory.Parameters, TNetwork.Layout);
        parameters["W2"].CopyFrom(new float[8]);
        parameters["b2"].CopyFrom([TNetwork.OutputActivation == Activation.Tanh ? MathF.Atanh(sum) : sum]);
    }

    private static Dataset Separable()
    {
        SeededRandom random = new(3);
        float[] inputs = new float[2 * Count];
        int[] labels = new int[Count];
        for (int i = 0; i < Count; i++)
        {
            labels[i] = i % 2;
            float along = (float)(2 * random.NextDouble() - 1), across = 0.3f + (float)random.NextDouble();
            across = labels[i] == 1 ? across : -across;
            (inputs[2 * i], inputs[2 * i + 1]) = (along + across, across - along);
        }

        return Dataset.FromFloats(inputs, 2, labels, 2);
    }
}
