using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Training;

/// <summary>Training stops when numbers stop being finite, says where, and leaves parameters that are.</summary>
public class DivergenceTests
{
    private static readonly int[] Labels = [.. Enumerable.Range(0, 20).Select(i => i % 7)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AnInputThatIsNotFinite(bool stored)
    {
        Net15x33x7 network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam());
        trainer.RecordsGradientNorms = stored;
        float[] x = new Samples(20, 15, seed: 1, -1, 1).Span.ToArray();
        trainer.TrainBatch(x, Labels);
        ulong before = ParameterHash.Of(network.Parameters);
        float[] bad = [.. x];
        bad[17] = float.NaN;
        var e = Assert.Throws<TrainingDivergedException>(() => trainer.TrainBatch(bad, Labels));
        Assert.Contains("Step 2: the loss of Net15x33x7 is NaN: input 2 of sample 1 of the batch is not finite", e.Message, StringComparison.Ordinal);
        Assert.Equal((before, 1), (ParameterHash.Of(network.Parameters), trainer.Step));

        // As if the batch had never been.
        Net15x33x7 other = new(1);
        var fresh = other.Trainer(Loss.CrossEntropy, new Adam());
        fresh.TrainBatch(x, Labels);
        fresh.TrainBatch(x, Labels);
        trainer.TrainBatch(x, Labels);
        Assert.Equal(ParameterHash.Of(other.Parameters), ParameterHash.Of(network.Parameters));
    }

    /// <summary>Activations that overflow: the message names the first layer where they do.</summary>
    [Fact]
    public void TheFirstLayerIsNamed()
    {
        MaxoutNet network = new(1);
        network.Parameters["W2"][0, 0] = 3e38f;
        network.Parameters["b1"].CopyFrom([.. Enumerable.Repeat(1e6f, network.Parameters["b1"].Count)]);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.1));
        float[] before = network.Parameters.ToArray();
        var e = Assert.Throws<TrainingDivergedException>(() => trainer.TrainBatch(new float[14], new float[6]));
        Assert.Equal(2, e.Layer);
        Assert.Contains("layer 2 (Maxout", e.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters.ToArray());
    }

    /// <summary>The fused step of a tiny network checks too.</summary>
    [Fact]
    public void ATinyNetwork()
    {
        Net2x2x1 network = new(1);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(1));
        ulong before = ParameterHash.Of(network.Parameters);
        var e = Assert.Throws<TrainingDivergedException>(() => trainer.TrainBatch([0, 0, 0, 1, 1, float.NaN, 1, 1], [0f, 1, 1, 0]));
        Assert.Contains("input 1 of sample 2", e.Message, StringComparison.Ordinal);
        Assert.Equal((before, 0), (ParameterHash.Of(network.Parameters), trainer.Step));
    }

    /// <summary>A step so long that the parameters overflow: the epoch and the batch are named, and the parameters at its beginning are back.</summary>
    [Fact]
    public void ParametersThatOverflowAreGivenBack()
    {
        Dataset data = Overflowing();
        NetOfAnyOutput network = new(1);
        var trainer = network.Trainer(new GradientOfTargets(), new Sgd(1, momentum: 0.5), seed: 1);
        trainer.Fit(Quiet(), epochs: 1, batchSize: 16);
        float[] before = network.Parameters.ToArray();
        var e = Assert.Throws<TrainingDivergedException>(() => trainer.Fit(data, epochs: 3, batchSize: 16));
        Assert.Equal((1, 1), (e.Epoch, e.Layer));
        Assert.NotNull(e.Batch);
        Assert.Contains("are those from the beginning of this epoch", e.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters.ToArray());
        Assert.Equal(4, trainer.Step);

        // The momentum is that of then as well: training goes on as if nothing had been.
        NetOfAnyOutput other = new(1);
        var fresh = other.Trainer(new GradientOfTargets(), new Sgd(1, momentum: 0.5), seed: 1);
        fresh.Fit(Quiet(), epochs: 1, batchSize: 16);
        fresh.Fit(Quiet(), epochs: 1, batchSize: 16);
        trainer.Fit(Quiet(), epochs: 1, batchSize: 16);
        Assert.Equal(other.Parameters.ToArray(), network.Parameters.ToArray());
    }

    /// <summary>With early stopping it is the best epoch that comes back.</summary>
    [Fact]
    public void TheBestEpochIsGivenBack()
    {
        NetOfAnyOutput network = new(1);
        var trainer = network.Trainer(new GradientOfTargets(), new Sgd(1), seed: 1);
        trainer.EarlyStopping = new EarlyStopping(100, Monitored.TrainingLoss);
        Dictionary<int, float[]> parameters = [];
        OnEpoch progress = new(epoch =>
        {
            parameters[epoch] = network.Parameters.ToArray();
            if (epoch == 2)
            {
                trainer.LearningRate = 3e38f;    // times gradients of up to 5
            }
        });
        var e = Assert.Throws<TrainingDivergedException>(() => trainer.Fit(Quiet(5), epochs: 5, batchSize: 16, progress: progress));
        Assert.Equal(3, e.Epoch);
        Assert.Equal(2, e.History!.Epochs.Count);
        int best = e.History.BestEpoch!.Value;
        Assert.Contains($"those of epoch {best}, the best so far", e.Message, StringComparison.Ordinal);
        Assert.Equal(parameters[best], network.Parameters.ToArray());
    }

    /// <summary>Outside of Fit nothing is there to be given back, and the message says so.</summary>
    [Fact]
    public void SpoiltParametersAreNamed()
    {
        Net15x33x7 network = new(1);
        network.W2[3, 4] = float.NaN;
        var e = Assert.Throws<TrainingDivergedException>(() =>
            network.Trainer(Loss.CrossEntropy, new Sgd(0.1)).TrainBatch(new Samples(20, 15, seed: 1, -1, 1).Span, Labels));
        Assert.Equal(2, e.Layer);
        Assert.Contains("weights in W2 have been non-finite since an earlier step", e.Message, StringComparison.Ordinal);
    }

    /// <summary>Halves of gradients computed by hand are not learned from either.</summary>
    [Fact]
    public void ApplyGradientsAfterALossThatIsNotFinite()
    {
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0.1));
        float[] x = new float[15];
        x[0] = float.PositiveInfinity;
        Assert.False(float.IsFinite(trainer.ComputeGradients(x, [0])));
        Assert.Throws<TrainingDivergedException>(trainer.ApplyGradients);
    }

    private static Dataset Quiet(float largest = 0.1f) => Dataset.FromFloats(
        new Samples(64, 3, seed: 1, -1, 1).Span.ToArray(), 3, new Samples(64, 2, seed: 2, -largest, largest).Span.ToArray(), 2);

    /// <summary>Among 64 samples one whose gradient is infinite.</summary>
    private static Dataset Overflowing()
    {
        float[] targets = new Samples(64, 2, seed: 2, -0.1f, 0.1f).Span.ToArray();
        targets[77] = float.PositiveInfinity;
        return Dataset.FromFloats(new Samples(64, 3, seed: 1, -1, 1).Span.ToArray(), 3, targets, 2);
    }
}

/// <summary>Six neurons in front of two outputs that may be anything.</summary>
[Network(3, 6, 2, Activation.Tanh, Output = Activation.Identity)]
public partial class NetOfAnyOutput;
