using NetGen.Tests.Networks;

namespace NetGen.Tests.Training;

/// <summary>Running statistics, frozen tensors, batches that are too small, and the folded copy for predictions.</summary>
public class BatchNormTrainingTests
{
    private const int Count = 40;

    private static readonly float[] X = new Samples(Count, 7, seed: 3, -2, 2).Span.ToArray();

    private static readonly int[] Labels = [.. Enumerable.Range(0, Count).Select(i => i % 3)];

    /// <summary>
    /// Deviations are squared in single precision: up to 1e18 a batch normalization works, at 1e37 the variance is infinite and the run stops with a word.
    /// </summary>
    [Fact]
    public void SpreadsBeyondTheRootOfTheRangeStopTheRun()
    {
        float[] large = [.. X.Select(value => value * 1e17f)], huge = [.. X.Select(value => value * 1e37f)];
        BatchNormNet network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(1e-20));
        Assert.True(float.IsFinite(trainer.TrainBatch(large, Labels)));
        Assert.Throws<TrainingDivergedException>(() => trainer.TrainBatch(huge, Labels));
    }

    [Fact]
    public void RunningStatisticsFollowStepsAndNothingElse()
    {
        BatchNormNet network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.1));
        trainer.ComputeGradients(X, Labels);
        trainer.Evaluate(Dataset.FromFloats(X, 7, Labels, 3));
        Assert.All(network.M1.ToArray(), mean => Assert.Equal(0, mean));
        Assert.All(network.V1.ToArray(), variance => Assert.Equal(1, variance));

        trainer.ApplyGradients();
        for (int feature = 0; feature < 7; feature++)
        {
            double[] values = [.. Enumerable.Range(0, Count).Select(i => (double)X[i * 7 + feature])];
            double mean = values.Average();
            double unbiased = values.Sum(value => (value - mean) * (value - mean)) / (Count - 1);
            Assert.Equal(0.1 * mean, network.M1.ToArray()[feature], 1e-6);
            Assert.Equal(0.9 + 0.1 * unbiased, network.V1.ToArray()[feature], 1e-6);
        }
    }

    [Fact]
    public void EvaluationTakesTheRunningStatistics()
    {
        BatchNormNet network = Trained();
        float[] y = new float[Count * 3];
        network.ForwardBatch(X, y);
        double loss = Labels.Select((label, i) => -Math.Log(y[i * 3 + label])).Average();
        Assert.Equal(loss, network.Trainer(Loss.CrossEntropy, new Sgd(0.1)).Evaluate(Dataset.FromFloats(X, 7, Labels, 3)).Loss, 1e-5);
    }

    [Fact]
    public void FrozenStatisticsStay()
    {
        BatchNormNet network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.1));
        trainer.ParameterSettings["m3"].IsFrozen = true;
        trainer.ParameterSettings["v5"].IsFrozen = true;
        trainer.TrainBatch(X, Labels);
        Assert.All(network.M3.ToArray(), mean => Assert.Equal(0, mean));
        Assert.All(network.V5.ToArray(), variance => Assert.Equal(1, variance));
        Assert.All(network.V3.ToArray(), variance => Assert.NotEqual(1, variance));
        Assert.All(network.M5.ToArray(), mean => Assert.NotEqual(0, mean));
    }

    [Theory]
    [InlineData("g1")]
    [InlineData("b3")]
    [InlineData("g5")]
    [InlineData("g7")]
    [InlineData("W4")]
    public void ATensorThatIsTrainedAloneHasTheSameGradient(string name)
    {
        BatchNormNet network = Trained();
        var all = network.Trainer(Loss.CrossEntropy, new Sgd(0.1));
        all.ComputeGradients(X, Labels);
        var alone = network.Trainer(Loss.CrossEntropy, new Sgd(0.1));
        foreach (TensorSettings tensor in alone.ParameterSettings)
        {
            tensor.IsFrozen = tensor.Name != name;
        }

        alone.ComputeGradients(X, Labels);
        Assert.Equal(all.Gradients[name].ToArray(), alone.Gradients[name].ToArray());
        Assert.Contains(alone.Gradients[name].ToArray(), value => value != 0);
    }

    [Fact]
    public void ABatchOfOneIsRefusedBeforeAnythingChanges()
    {
        BatchNormNet network = new(1);
        float[] before = network.Parameters.ToArray();
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.1));
        Assert.Contains("at least 2 samples", Assert.Throws<ArgumentException>(() => trainer.TrainBatch(X.AsSpan(0, 7), Labels.AsSpan(0, 1))).Message);
        Assert.Contains(
            "leave a batch of 1", Assert.Throws<ArgumentException>("batchSize", () => trainer.Fit(Dataset.FromFloats(X, 7, Labels, 3), 1, 13)).Message);
        Assert.Contains("A batch size of 14 works.", Assert.Throws<ArgumentException>(() => trainer.Fit(Dataset.FromFloats(X, 7, Labels, 3), 1, 13)).Message);
        Assert.Contains(
            "Use more samples.", Assert.Throws<ArgumentException>(() => trainer.Fit(Dataset.FromFloats(X[..7], 7, Labels[..1], 3), 1, 4)).Message);
        Assert.Equal(before, network.Parameters.ToArray());
        trainer.Fit(Dataset.FromFloats(X, 7, Labels, 3), 1, 14);

        // An image has a value of each channel at every pixel.
        new BatchNormImageNet(1).Trainer(Loss.MeanSquaredError, new Sgd(0.1)).TrainBatch(new float[75], new float[2]);
    }

    [Fact]
    public void AFoldedCopyPredictsTheSame()
    {
        BatchNormNet network = Trained();
        float[] parameters = network.Parameters.ToArray();
        BatchNormNet folded = network.Fold();
        float[] expected = new float[Count * 3];
        float[] y = new float[Count * 3];
        network.ForwardBatch(X, expected);
        folded.ForwardBatch(X, y);
        Assert.NotEqual(network.W2.ToArray(), folded.W2.ToArray());
        AssertClose(expected, y);
        Assert.Equal(parameters, network.Parameters.ToArray());

        folded.Fold().ForwardBatch(X, expected);
        Assert.Equal(y, expected);
        folded.Clone().ForwardBatch(X, expected);
        Assert.Equal(y, expected);

        // The parameters alone, in a network that does not know that they are folded.
        BatchNormNet other = new();
        other.Parameters.CopyFrom(folded.Parameters.ToArray());
        other.ForwardBatch(X, expected);
        AssertClose(expected, y);
    }

    [Fact]
    public void AFoldedConvolutionPredictsTheSame()
    {
        BatchNormImageNet network = new(2);
        float[] x = new Samples(30, 75, seed: 3, -2, 2).Span.ToArray();
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.5));
        for (int step = 0; step < 20; step++)
        {
            trainer.TrainBatch(x, new float[60]);
        }

        float[] expected = new float[60];
        float[] y = new float[60];
        network.ForwardBatch(x, expected);
        BatchNormImageNet folded = network.Fold();
        folded.ForwardBatch(x, y);
        AssertClose(expected, y);
        Assert.NotEqual(network.W2.ToArray(), folded.W2.ToArray());

        // The first normalization follows no linear layer and stays.
        Assert.Equal(network.V1.ToArray(), folded.V1.ToArray());
    }

    [Fact]
    public void AFoldedCopyRefusesTraining()
    {
        BatchNormNet network = Trained();
        BatchNormNet folded = network.Fold();
        Assert.Contains("Fold", Assert.Throws<InvalidOperationException>(() => folded.Trainer(Loss.CrossEntropy, new Sgd(0.1))).Message);

        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.1));
        network.CopyFrom(folded);
        float[] before = network.Parameters.ToArray();
        Assert.Throws<InvalidOperationException>(() => trainer.TrainBatch(X, Labels));
        Assert.Equal(before, network.Parameters.ToArray());

        folded.Initialize(1);
        folded.Trainer(Loss.CrossEntropy, new Sgd(0.1)).TrainBatch(X, Labels);
    }

    private static void AssertClose(float[] expected, float[] actual)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], 1e-5f);
        }
    }

    private static BatchNormNet Trained()
    {
        BatchNormNet network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.3));
        for (int step = 0; step < 20; step++)
        {
            trainer.TrainBatch(X, Labels);
        }

        return network;
    }
}
