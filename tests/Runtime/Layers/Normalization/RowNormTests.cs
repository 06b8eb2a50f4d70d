using NetGen.Tests.Training;

namespace NetGen.Tests.Layers.Normalization;

/// <summary>LayerNorm and RMSNorm; PyTorch's numbers are in Reference.</summary>
public class RowNormTests
{
    private static readonly int[] Labels = [0, 1, 2, 2, 1];

    [Fact]
    public void GradientsAreThoseOfTheLoss()
    {
        Samples x = new(5, 4 * 33, seed: 3, -2, 2);
        new RowNormNet(4).CheckGradients(Loss.CrossEntropy, x.Span, Labels).ThrowIfWrong();
        Samples t = new(5, 2, seed: 4, -1, 1);
        new LayerNormStepsNet(5).CheckGradients(Loss.MeanSquaredError, x.Span[..(5 * 35)], t.Span).ThrowIfWrong();
        new RMSNormStepsNet(6).CheckGradients(Loss.MeanSquaredError, x.Span[..(5 * 35)], t.Span).ThrowIfWrong();
    }

    /// <summary>By the formula, in double precision.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ARowIsNormalizedByItsOwnStatistics(bool isCentered)
    {
        float[] row = [101, 102, 97, 100.5f, 100];
        double mean = isCentered ? row.Average(value => (double)value) : 0;
        double r = 1 / Math.Sqrt(row.Average(value => (value - mean) * (value - mean)) + 1e-3);
        float[] outputs = new float[3];
        double[] expected;
        if (isCentered)
        {
            LayerNormPlainNet network = new(1);
            network.Forward(row, outputs);
            expected = Dense(network.W2.ToArray(), row.Select(value => (value - mean) * r));
        }
        else
        {
            RMSNormPlainNet network = new(1);
            network.Forward(row, outputs);
            expected = Dense(network.W2.ToArray(), row.Select(value => value * r));
        }

        Assert.All(outputs.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 2e-5));

        static double[] Dense(float[] weights, IEnumerable<double> n) =>
            [.. weights.Chunk(5).Select(of => of.Zip(n, (w, value) => w * value).Sum())];
    }

    /// <summary>Each step by itself, as if the steps were samples.</summary>
    [Fact]
    public void StepsStreamWithTheBitsOfTheSequence()
    {
        LayerNormStepsNet network = new(7);
        Samples x = new(1, 35, seed: 8, -3, 3);
        float[] whole = new float[2];
        float[] streamed = new float[2];
        float[] state = new float[LayerNormStepsNet.StateSize];
        network.Forward(x.Span, whole);
        for (int t = 0; t < 7; t++)
        {
            network.Step(x.Span.Slice(5 * t, 5), state, streamed);
        }

        Assert.Equal(whole, streamed);
    }

    [Fact]
    public void ASampleHasTheSameBitsInAnyBatchAndTrainingAllocatesNothing()
    {
        RowNormNet network = new(9);
        Samples x = new(5, 4 * 33, seed: 10, -2, 2);
        float[] together = new float[15];
        network.ForwardBatch(x.Span, together);
        for (int i = 0; i < 5; i++)
        {
            float[] alone = new float[3];
            network.Forward(x.Span.Slice(i * 4 * 33, 4 * 33), alone);
            Assert.Equal(alone, together[(3 * i)..(3 * i + 3)]);
        }

        var trainer = network.Trainer(Loss.CrossEntropy, new Adam(0.01));
        trainer.Threads = 1;
        trainer.TrainBatch(x.Span, Labels);
        long before = GC.GetAllocatedBytesForCurrentThread();
        trainer.TrainBatch(x.Span, Labels);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void TheNumberOfThreadsChangesNoBit()
    {
        Assert.Equal(Hash(threads: 1), Hash(threads: 3));

        static ulong Hash(int threads)
        {
            RowNormNet network = new(11);
            var trainer = network.Trainer(Loss.CrossEntropy, new Adam(0.01), seed: 2);
            trainer.Threads = threads;
            for (int step = 0; step < 4; step++)
            {
                Samples x = new(70, 4 * 33, seed: step, -2, 2);
                trainer.TrainBatch(x.Span, [.. Enumerable.Range(0, 70).Select(i => i % 3)]);
            }

            return ParameterHash.Of(network.Parameters);
        }
    }

    [Fact]
    public void TheyAreDescribed()
    {
        Assert.Equal("LayerNorm 19 -> 19 ReLU, epsilon 1E-05", LayerNormNet.Passes.Layers[1].ToString());
        Assert.Equal("RMSNorm 7x5 -> 7x5 Identity, epsilon 1E-05", RMSNormStepsNet.Passes.Layers[1].ToString());
        Assert.Equal(19 + 19, LayerNormNet.Passes.Layers[1].ParameterCount);
        Assert.Equal(0, LayerNormPlainNet.Passes.Layers[1].ParameterCount);
    }
}
