using NetGen.Tests.Reference;

namespace NetGen.Tests.Training;

[Network(4, 32, 16, 4, Activation.Tanh, Output = Activation.Identity)]
public partial class NarrowNet;

[Network]
[Input(4)]
[Dense(24, Activation.ReLU), Dropout(0.3)]
[Dense(3, Activation.Softmax)]
public partial class NarrowDropoutNet;

[Network(4, 24, 3, Activation.ReLU, Output = Activation.Softmax)]
public partial class NarrowClassifier;

[Network]
[Input(8, 8, 1)]
[Conv2D(8, 3, Activation.ReLU), MaxPool2D(2)]
[Dense(3, Activation.Softmax)]
public partial class NarrowImageNet;

/// <summary>Large batches of small networks, whose gradients are computed in parts and added in a tree.</summary>
public class MicroBatchTests
{
    // Parts of 256 samples, and a last one that fills neither a tile nor a chunk of losses.
    private const int Count = 999;

    private static readonly Samples X = new(Count, 4, seed: 1, -1, 1);
    private static readonly Samples T = new(Count, 4, seed: 2, -1, 1);
    private static readonly int[] Labels = [.. Enumerable.Range(0, Count).Select(i => i * i % 3)];

    [Fact]
    public void SmallNetworksAreDividedAndLargeOnesAreNot()
    {
        Assert.Equal(256, MicroBatches<NarrowNet.Passes, MeanSquaredError>.Largest);
        Assert.InRange(MicroBatches<NarrowDropoutNet.Passes, CrossEntropy>.Largest, 256, Count / 2);
        Assert.Equal(32, MicroBatches<NarrowImageNet.Passes, CrossEntropy>.Largest);
        Assert.Equal(int.MaxValue, MicroBatches<Layers.Dense.DigitNet.Passes, MeanSquaredError>.Largest);
        Assert.Equal(int.MaxValue, MicroBatches<Networks.BatchNormNet.Passes, CrossEntropy>.Largest);
    }

    [Fact]
    public void GradientsAreThoseOfTheOracle()
    {
        NarrowNet network = new(1);
        NaiveNetwork oracle = new(
            [4, 32, 16, 4], [Activation.Tanh, Activation.Tanh, Activation.Identity], [.. network.Parameters.ToArray().Select(value => (double)value)]);
        (double loss, double[] gradients, double[][] inputs) = oracle.Gradients(NaiveLoss.MeanSquaredError, X.Rows(), T.Rows());
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.1));
        float[] dx = new float[X.Span.Length];
        Assert.Equal(loss, trainer.ComputeGradients(X.Span, T.Span, dx), 1e-6);
        TensorError.AtMost(1e-5, "gradients", trainer.Gradients.ToArray(), gradients);
        TensorError.AtMost(1e-5, "dx", dx, [.. inputs.SelectMany(row => row)]);
    }

    [Theory]
    [InlineData(257)]
    [InlineData(Count)]
    public void ThreadsDoNotMatter(int count)
    {
        ulong expected = Train(count, threads: 1);
        Assert.Equal(expected, Train(count, threads: 2));
        Assert.Equal(expected, Train(count, threads: 5));
        Assert.Equal(expected, Train(count, threads: null));
    }

    /// <summary>The same samples in small batches, accumulated to one step.</summary>
    [Theory]
    [InlineData("plain")]
    [InlineData("momentum")]
    [InlineData("norm")]
    [InlineData("value")]
    [InlineData("L1")]
    [InlineData("L2")]
    [InlineData("MaxNorm")]
    [InlineData("frozen")]
    [InlineData("average")]
    [InlineData("accumulation")]
    public void SettingsWorkAsForSmallBatches(string setting)
    {
        NarrowNet divided = new(1), accumulated = new(1);
        Trainer large = CreateTrainer(divided, setting), small = CreateTrainer(accumulated, setting);
        large.AccumulationSteps = setting == "accumulation" ? 3 : 1;
        small.AccumulationSteps = 9 * large.AccumulationSteps;
        for (int step = 0; step < 6; step++)
        {
            large.TrainBatch(X.Span, T.Span);
            for (int first = 0; first < Count; first += Count / 9)
            {
                small.TrainBatch(X.Span.Slice(first * 4, Count / 9 * 4), T.Span.Slice(first * 4, Count / 9 * 4));
            }
        }

        Assert.Equal(small.Step, large.Step);
        AssertClose(accumulated.Parameters, divided.Parameters);
        Assert.NotEqual(new NarrowNet(1).Parameters.ToArray(), divided.Parameters.ToArray());
        if (setting == "average")
        {
            AssertClose(small.Average, large.Average);
        }
    }

    /// <summary>A weight of 2 is the sample twice, one of 0 is its absence; class weights multiply them.</summary>
    [Fact]
    public void WeightsCountAcrossParts()
    {
        NarrowClassifier weighted = new(1), repeated = new(1);
        float[] weights = [.. Enumerable.Range(0, Count).Select(i => (float)(i % 3))];
        float[] classes = [1, 2, 0];
        int[] samples = [.. Enumerable.Range(0, Count).SelectMany(i => Enumerable.Repeat(i, (int)(weights[i] * classes[Labels[i]])))];
        float[] x = X.Span.ToArray();
        var one = weighted.Trainer(Loss.CrossEntropy, new Sgd(0.5));
        one.ClassWeights = classes;
        float loss = one.TrainBatch(x, Labels, weights);
        float expected = repeated.Trainer(Loss.CrossEntropy, new Sgd(0.5)).TrainBatch(
            samples.SelectMany(i => x[(i * 4)..((i + 1) * 4)]).ToArray(), samples.Select(i => Labels[i]).ToArray());
        Assert.Equal(expected, loss, 1e-5);
        AssertClose(repeated.Parameters, weighted.Parameters);
    }

    [Fact]
    public void ComputedGradientsAreTheStep()
    {
        NarrowDropoutNet one = new(1), other = new(1);
        one.Trainer(Loss.CrossEntropy, new Adam()).TrainBatch(X.Span, Labels);
        var trainer = other.Trainer(Loss.CrossEntropy, new Adam());
        trainer.ComputeGradients(X.Span, Labels);
        trainer.ApplyGradients();
        Assert.Equal(ParameterHash.Of(one.Parameters), ParameterHash.Of(other.Parameters));
    }

    /// <summary>Each part has a mask of its own.</summary>
    [Fact]
    public void DropoutDiffersFromPartToPart()
    {
        int part = MicroBatches<NarrowDropoutNet.Passes, CrossEntropy>.Largest;
        float[] x = [.. Enumerable.Repeat(0.5f, 2 * part * 4)];
        float[] dx = new float[x.Length];
        var trainer = new NarrowDropoutNet(1).Trainer(Loss.CrossEntropy, new Sgd(0.1));
        trainer.ComputeGradients(x, new int[2 * part], dx);
        Assert.False(dx.AsSpan(0, part * 4).SequenceEqual(dx.AsSpan(part * 4)));
    }

    [Fact]
    public void CorrectSamplesAreCounted()
    {
        NarrowNet network = new(1);
        Dataset data = Dataset.FromFloats(X.Span.ToArray(), 4, [.. Labels.Select(label => label + 1)], 4);
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(1e-12));
        TrainingHistory history = trainer.Fit(data, epochs: 1, batchSize: Count);
        Assert.Equal(trainer.Evaluate(data).Accuracy, history.Epochs[0].Accuracy, 1e-9);
        Assert.InRange(history.Epochs[0].Accuracy, 0.01, 0.99);
    }

    [Fact]
    public void TheFirstLayerThatOverflowsIsNamedAndNothingIsUpdated()
    {
        NarrowDropoutNet network = new(1);
        float[] weights = [.. Enumerable.Repeat(1e38f, 24 * 4)];
        network.Parameters["W1"].CopyFrom(weights);
        float[] x = new float[Count * 4];
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.1));
        x[^1] = 10;
        var e = Assert.Throws<TrainingDivergedException>(() => trainer.TrainBatch(x, Labels));
        Assert.Equal((1, 0), (e.Layer, trainer.Step));
        Assert.Equal(weights, network.Parameters["W1"].ToArray());

        // As if the batch had never been.
        x[^1] = 0;
        NarrowDropoutNet other = new(1);
        other.Parameters["W1"].CopyFrom(weights);
        other.Trainer(Loss.CrossEntropy, new Sgd(0.1)).TrainBatch(x, Labels);
        trainer.TrainBatch(x, Labels);
        Assert.Equal(ParameterHash.Of(other.Parameters), ParameterHash.Of(network.Parameters));
    }

    [Fact]
    public void LayersHaveValuesWhereGradientsAreComputedAndSayWhyNotElsewhere()
    {
        NarrowNet network = new(1);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.1));
        trainer.TrainBatch(X.Span, T.Span);
        var e = Assert.Throws<InvalidOperationException>(() => trainer.Layer(1).Outputs());
        Assert.Contains("in parts", e.Message, StringComparison.Ordinal);

        trainer.ComputeGradients(X.Span, T.Span);
        foreach (int sample in new[] { 0, 255, 256, 600, Count - 1 })
        {
            float[] y = new float[4];
            network.Forward(X.Span.Slice(sample * 4, 4), y);
            Assert.Equal(y, trainer.Layer(3).Outputs(sample), (expected, actual) => Math.Abs(expected - actual) < 1e-6);
            Assert.Equal(32, trainer.Layer(1).Gradients(sample).Length);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.Layer(1).Outputs(Count));
        trainer.TrainBatch(X.Span, T.Span);
        Assert.Throws<InvalidOperationException>(() => trainer.Layer(1).Outputs());
        trainer.ComputeGradients(X.Span[..400], T.Span[..400]);
        Assert.Equal(32, trainer.Layer(1).Outputs(99).Length);
    }

    /// <summary>More activations than weights: the parts of 70 samples are 32, 32 and 6.</summary>
    [Fact]
    public void ImagesAreTrainedInPartsToo()
    {
        float[] x = new Samples(70, 64, seed: 3, 0, 1).Span.ToArray();
        int[] labels = [.. Enumerable.Range(0, 70).Select(i => i % 3)];
        ulong[] hashes = [.. new[] { 1, 2, 4 }.Select(threads =>
        {
            NarrowImageNet network = new(1);
            var trainer = network.Trainer(Loss.CrossEntropy, new Adam());
            trainer.Threads = threads;
            trainer.TrainBatch(x, labels);
            trainer.TrainBatch(x, labels);
            return ParameterHash.Of(network.Parameters);
        })];
        Assert.All(hashes, hash => Assert.Equal(hashes[0], hash));

        NarrowImageNet divided = new(1), accumulated = new(1);
        divided.Trainer(Loss.CrossEntropy, new Sgd(0.5)).TrainBatch(x, labels);
        var small = accumulated.Trainer(Loss.CrossEntropy, new Sgd(0.5));
        small.AccumulationSteps = 7;
        for (int first = 0; first < 70; first += 10)
        {
            small.TrainBatch(x.AsSpan(first * 64, 640), labels.AsSpan(first, 10));
        }

        AssertClose(accumulated.Parameters, divided.Parameters);
        Assert.NotEqual(new NarrowImageNet(1).Parameters.ToArray(), divided.Parameters.ToArray());
    }

    private static ulong Train(int count, int? threads)
    {
        NarrowDropoutNet network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam());
        trainer.Threads = threads;
        for (int step = 0; step < 5; step++)
        {
            trainer.TrainBatch(X.Span[..(count * 4)], Labels.AsSpan(0, count));
        }

        return ParameterHash.Of(network.Parameters);
    }

    private static Trainer CreateTrainer(NarrowNet network, string setting)
    {
        Trainer trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.5, momentum: setting == "momentum" ? 0.9 : 0));
        switch (setting)
        {
            case "norm":
                trainer.GradientClipping = GradientClipping.ByNorm(0.01);
                break;
            case "value":
                trainer.GradientClipping = GradientClipping.ByValue(1e-3);
                break;
            case "L1":
                trainer.ParameterSettings.Weights.SetL1(1e-2f);
                break;
            case "L2":
                trainer.ParameterSettings.Weights.SetL2(1e-1f);
                break;
            case "MaxNorm":
                trainer.ParameterSettings.Weights.SetMaxNorm(0.5f);
                break;
            case "frozen":
                trainer.ParameterSettings["W1"].IsFrozen = true;
                break;
            case "average":
                trainer.AveragingDecay = 0.9f;
                break;
        }

        return trainer;
    }

    private static void AssertClose(ParameterList expected, ParameterList actual) =>
        TensorError.AtMost(1e-5, "parameters", actual.ToArray(), [.. expected.ToArray().Select(value => (double)value)]);
}
