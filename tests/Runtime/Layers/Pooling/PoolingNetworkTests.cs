using NetGen.CompilerServices;
using NetGen.Tests.Lanes;
using NetGen.Tests.Networks;
using NetGen.Tests.Reference;

namespace NetGen.Tests.Layers.Pooling;

/// <summary>Emitted networks with pooling against naive ones, whose gradients are central differences in double precision.</summary>
public class PoolingNetworkTests
{
    [Fact]
    public void Maxima() => Check(new NetOfMaxima(1), 24, 8, 1, image => image.Max(2, 2, 2), References.Sigmoid);

    [Fact]
    public void MaximaOfPaddedWindowsThatOverlap() =>
        Check(new NetOfPaddedMaxima(2), 9, 11, 3, image => image.Max(3, 3, 2, (1, 1), (1, 1)).Average(2, 2, 2), Math.Tanh);

    [Fact]
    public void MeansOfRectanglesAndPaddingOnOneSide() =>
        Check(new NetOfMeans(3), 8, 26, 2, image => image.Average(2, 3, 1).Max(2, 2, 2, (0, 1)), Math.Tanh);

    [Fact]
    public void MeansOfChannels() =>
        Check(new NetOfGlobalMeans(4), 13, 7, 20, image => image.Average(3, 3, 2, (1, 1), (1, 1)).GlobalAverage(), value => value);

    [Fact]
    public void TheBooksPicture()
    {
        float[] y = new float[4];
        new NetOfThePicture().Forward([1, 1, 2, 4, 5, 6, 7, 8, 3, 2, 1, 0, 1, 2, 3, 4], y);
        Assert.Equal([6, 8, 3, 4], y);
    }

    /// <summary>A number that is none must be seen in the outputs, and a prediction must not carry it into the next.</summary>
    [Fact]
    public void ANaNReachesTheOutputsOfItsSampleAlone()
    {
        NetOfPaddedMaxima network = new(2);
        Samples x = new(2, 9 * 11 * 3, seed: 3, -1, 1);
        float[] clean = new float[4];
        float[] y = new float[2 * 4];
        network.Forward(x[1], clean);
        x[0][100] = float.NaN;
        network.ForwardBatch(x.Span, y);
        Assert.All(y[..4], value => Assert.True(float.IsNaN(value)));
        Assert.Equal(clean, y[4..]);
    }

    private static void Check<TNetwork>(
        INetwork<TNetwork> network, int height, int width, int channels, Func<NaiveImage, NaiveImage> pool, Func<double, double> activation)
        where TNetwork : struct, INetworkPasses
    {
        const int Count = 37;
        Samples x = new(Count, TNetwork.InputSize, seed: 5, -1, 1);
        Samples t = new(Count, TNetwork.OutputSize, seed: 6, 0, 1);
        Samples y = new(Count, TNetwork.OutputSize);
        network.Predict(x.Span, y.Span);
        y.AssertMarginsUntouched();
        for (int s = 0; s < Count; s++)
        {
            TensorError.AtMost(2e-6, $"outputs of sample {s}", y[s], Outputs(network, pool, activation, Image(s)));
            float[] alone = new float[TNetwork.OutputSize];
            network.Predict(x[s], alone);
            Assert.Equal(y[s].ToArray(), alone);
        }

        Samples dx = new(Count, TNetwork.InputSize);
        float[][] gradients = [.. ((int[])[1, 3]).Select(threads =>
        {
            Trainer<TNetwork, MeanSquaredError, Sgd> trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(1));
            trainer.Threads = threads;
            trainer.ComputeGradients(x.Span, t.Span, dx.Span);
            return (float[])[.. dx.Span, .. trainer.Gradients.ToArray()];
        })];
        dx.AssertMarginsUntouched();
        Assert.Equal(gradients[0], gradients[1]);
        foreach (int s in (int[])[0, 20, Count - 1])
        {
            NaiveImage image = Image(s);
            double[] expected = Differences(image.Values, () => SquaredError(Outputs(network, pool, activation, image), s) / Count);
            TensorError.AtMost(1e-5, $"dx of sample {s}", dx[s], expected);
        }

        NaiveImage Image(int s) => new(height, width, channels, [.. x[s].ToArray().Select(value => (double)value)]);

        double SquaredError(double[] outputs, int s) =>
            outputs.Zip(t[s].ToArray(), (a, b) => (a - b) * (a - b)).Sum() / outputs.Length;
    }

    private static double[] Outputs<TNetwork>(
        INetwork<TNetwork> network, Func<NaiveImage, NaiveImage> pool, Func<double, double> activation, NaiveImage image)
        where TNetwork : struct, INetworkPasses
    {
        double[] pooled = pool(image).Values;
        float[] weights = network.ParametersOf()[0].ToArray();
        float[] biases = network.ParametersOf()[1].ToArray();
        return [.. biases.Select((bias, i) => activation(
            bias + pooled.Zip(weights[(i * pooled.Length)..((i + 1) * pooled.Length)], (a, w) => a * w).Sum()))];
    }

    private static double[] Differences(double[] values, Func<double> loss)
    {
        const double Step = 1e-7;
        double[] differences = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            double value = values[i];
            values[i] = value + Step;
            double above = loss();
            values[i] = value - Step;
            double below = loss();
            values[i] = value;
            differences[i] = (above - below) / (2 * Step);
        }

        return differences;
    }
}
