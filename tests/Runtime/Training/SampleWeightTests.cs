using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Networks;
using NetGen.Tests.Reference;

namespace NetGen.Tests.Training;

/// <summary>What samples and classes count for.</summary>
public class SampleWeightTests
{
    private static readonly float[] X = new Samples(20, 15, seed: 1, -1, 1).Span.ToArray();
    private static readonly int[] Labels = [.. Enumerable.Range(0, 20).Select(i => i % 7)];

    /// <summary>A weight of 2 is the sample twice, one of 0 is its absence.</summary>
    [Fact]
    public void AWeightIsHowOftenASampleIsThere()
    {
        Net15x33x7 weighted = new(1), repeated = new(1);
        float[] weights = [.. Enumerable.Range(0, 20).Select(i => (float)(i % 3))];
        int[] samples = [.. Enumerable.Range(0, 20).SelectMany(i => Enumerable.Repeat(i, i % 3))];
        float loss = weighted.Trainer(Loss.CrossEntropy, new Sgd(0.5)).TrainBatch(X, Labels, weights);
        float expected = repeated.Trainer(Loss.CrossEntropy, new Sgd(0.5)).TrainBatch(
            samples.SelectMany(i => X[(i * 15)..((i + 1) * 15)]).ToArray(), samples.Select(i => Labels[i]).ToArray());
        Assert.Equal(expected, loss, 1e-5);
        AssertClose(repeated.Parameters, weighted.Parameters);
    }

    /// <summary>The weights of classes and of samples multiply, and the mean is over both.</summary>
    [Fact]
    public void ClassWeightsMultiplySampleWeights()
    {
        float[] classes = [1, 0.5f, 2, 0, 3, 1, 1.5f];
        float[] samples = [.. Enumerable.Range(0, 20).Select(i => 0.5f + i % 4)];
        Net15x33x7 one = new(1), other = new(1);
        var trainer = one.Trainer(Loss.CrossEntropy, new Sgd(0.5));
        trainer.ClassWeights = classes;
        float loss = trainer.TrainBatch(X, Labels, samples);
        float expected = other.Trainer(Loss.CrossEntropy, new Sgd(0.5)).TrainBatch(
            X, Labels, Labels.Select((label, i) => classes[label] * samples[i]).ToArray());
        Assert.Equal(expected, loss, 1e-5);
        AssertClose(other.Parameters, one.Parameters);
    }

    /// <summary>
    /// PyTorch's CrossEntropyLoss(weight=w, label_smoothing=e): (1 - e) w_y nll_y + e / K sum_c w_c nll_c, over the sum of w_y; its gradients too. A class of
    /// weight 0 counts for nothing, but for the smoothing of others.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(0.7)]
    public void ClassWeightsWithLabelSmoothing(double smoothing)
    {
        SilentSoftmax network = new(3);
        float[] x = new Samples(10, 20, seed: 2, -1, 1).Span.ToArray();
        int[] labels = [0, 1, 2, 0, 1, 2, 2, 2, 1, 0];
        double[] weights = [0.5, 3, 0], samples = [1, 2, 1, 1, 0.5, 1, 1, 3, 1, 1];
        var trainer = network.Trainer(Loss.CrossEntropy.WithLabelSmoothing(smoothing), new Sgd(1));
        trainer.ClassWeights = [.. weights.Select(weight => (float)weight)];

        double loss = 0, total = 0;
        double[] slopes = new double[3];
        for (int i = 0; i < labels.Length; i++)
        {
            float[] p = new float[3];
            network.Forward(x.AsSpan(i * 20, 20), p);
            double[] t = [.. weights.Select((weight, c) => samples[i] * weight * ((c == labels[i] ? 1 - smoothing : 0) + smoothing / 3))];
            loss -= t.Zip(p, (share, probability) => share * Math.Log(probability)).Sum();
            total += samples[i] * weights[labels[i]];
            for (int c = 0; c < 3; c++)
            {
                slopes[c] += p[c] * t.Sum() - t[c];
            }
        }

        float[] biases = network.B2.ToArray();
        Assert.Equal(loss / total, trainer.TrainBatch(x, labels, samples.Select(weight => (float)weight).ToArray()), 1e-6 * loss);
        for (int c = 0; c < 3; c++)
        {
            Assert.Equal(biases[c] - slopes[c] / total, network.B2[c], 1e-6);
        }
    }

    /// <summary>Weights that are all equal change nothing but rounding; a tiny network's too, and with target values.</summary>
    [Fact]
    public void EqualWeightsAreNone()
    {
        Net2x2x1 weighted = new(1), plain = new(1);
        var one = weighted.Trainer(Loss.MeanSquaredError, new Sgd(1));
        var other = plain.Trainer(Loss.MeanSquaredError, new Sgd(1));
        for (int step = 0; step < 5; step++)
        {
            one.TrainBatch([0, 0, 0, 1, 1, 0, 1, 1], [0f, 1, 1, 0], [3f, 3, 3, 3]);
            other.TrainBatch([0, 0, 0, 1, 1, 0, 1, 1], [0f, 1, 1, 0]);
        }

        AssertClose(plain.Parameters, weighted.Parameters);
    }

    [Fact]
    public void FitTakesTheWeightsOfTheData()
    {
        Dataset data = Blobs.Create(101, 15, 7);
        float[] weights = [.. Enumerable.Range(0, 101).Select(i => (float)(i % 5))];
        Net15x33x7 fitted = new(1), looped = new(1);
        TrainingHistory history = fitted.Trainer(Loss.CrossEntropy, new Adam(), seed: 9).Fit(data.WithWeights(weights), epochs: 1, batchSize: 16);

        var trainer = looped.Trainer(Loss.CrossEntropy, new Adam());
        BatchOrder order = new(101, 16, seed: 9);
        order.Shuffle(0);
        double loss = 0;
        foreach (ReadOnlySpan<int> batch in order)
        {
            float[] x = new float[batch.Length * 15];
            data.CopyInputs(batch, x);
            int[] samples = batch.ToArray();
            float[] counts = [.. samples.Select(i => weights[i])];
            loss += trainer.TrainBatch(x, samples.Select(i => data.Label(i)).ToArray(), counts) * (double)counts.Sum();
        }

        Assert.Equal(looped.Parameters.ToArray(), fitted.Parameters.ToArray());
        Assert.Equal(loss / weights.Sum(), history.Epochs[0].Loss, 1e-6);
    }

    [Fact]
    public void ViewsKeepTheirWeightsAndEvaluationIgnoresThem()
    {
        Dataset data = Blobs.Create(30, 15, 7);
        Dataset weighted = data.WithWeights([.. Enumerable.Range(0, 30).Select(i => (float)i)]);
        Assert.Equal([7, 8, 9], weighted.Slice(7, 3).Weights.ToArray());
        Assert.True(data.Weights.IsEmpty);
        Net15x33x7 network = new(1);
        Assert.Equal(network.Evaluate(data, Loss.CrossEntropy), network.Evaluate(weighted, Loss.CrossEntropy));
    }

    /// <summary>scikit-learn's compute_class_weight("balanced"): 6 samples, 3 classes of 3, 2 and 1.</summary>
    [Fact]
    public void BalancedWeights()
    {
        Dataset data = Dataset.FromFloats(new float[6], 1, [0, 0, 0, 1, 1, 2], 4);
        Assert.Equal([6f / (4 * 3), 6f / (4 * 2), 6f / 4, 0], data.BalancedClassWeights());
    }

    /// <summary>A batch that counts for nothing teaches nothing.</summary>
    [Fact]
    public void AllWeightsZero()
    {
        Net15x33x7 network = new(1);
        float[] before = network.Parameters.ToArray();
        Assert.Equal(0, network.Trainer(Loss.CrossEntropy, new Sgd(0.5)).TrainBatch(X, Labels, new float[20]));
        Assert.Equal(before, network.Parameters.ToArray());
    }

    [Fact]
    public void Refusals()
    {
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0.5));
        Assert.Throws<ArgumentException>(() => trainer.TrainBatch(X, Labels, new float[19]));
        Assert.Throws<ArgumentException>(() => trainer.TrainBatch(X, Labels, [.. new float[19], -1f]));
        Assert.Throws<ArgumentException>(() => trainer.ClassWeights = new float[6]);
        Assert.Throws<ArgumentException>(() => trainer.ClassWeights = [1, 1, 1, 1, 1, 1, float.NaN]);
        Assert.Throws<ArgumentException>(() => Blobs.Create(30, 15, 7).WithWeights(new float[29]));
        trainer.ClassWeights = [1, 1, 1, 1, 1, 1, 2];
        Assert.Throws<InvalidOperationException>(() => trainer.TrainBatch(X, new float[140]));
        trainer.ClassWeights = null;
        trainer.TrainBatch(X, new float[140]);
    }

    private static void AssertClose(ParameterList expected, ParameterList actual) =>
        TensorError.AtMost(1e-6, "parameters", actual.ToArray(), [.. expected.ToArray().Select(value => (double)value)]);
}
