using NetGen.Tests.Layers.Convolution;
using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Layers.Pooling;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Training;

/// <summary>After a first call: no bytes for a prediction, none for a training step.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public class AllocationTests
{
    [Fact]
    public void Predictions()
    {
        Net15x33x7 network = new();
        float[] x = new float[100 * 15];
        float[] y = new float[100 * 7];
        int[] classes = new int[100];
        AssertNone(() => network.Forward(x.AsSpan(0, 15), y.AsSpan(0, 7)));
        AssertNone(() => network.ForwardBatch(x, y));
        AssertNone(() => network.Classify(x.AsSpan(0, 15)));
        AssertNone(() => network.ClassifyBatch(x, classes));
    }

    [Fact]
    public void PoolingBothWays()
    {
        NetOfPaddedMaxima network = new();
        Trainer<NetOfPaddedMaxima.Passes, MeanSquaredError, Sgd> trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.1));
        trainer.Threads = 1;
        float[] x = new float[20 * 297];
        float[] y = new float[20 * 4];
        AssertNone(() => network.Forward(x.AsSpan(0, 297), y.AsSpan(0, 4)));
        AssertNone(() => network.ForwardBatch(x, y));
        AssertNone(() => trainer.TrainBatch(x, y));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void PredictionsOnSeveralThreads(int threads)
    {
        Net15x33x7 network = new();
        float[] x = new float[1000 * 15];
        float[] y = new float[1000 * 7];
        int[] classes = new int[1000];
        AssertNone(() => network.ForwardBatch(x, y, threads), threads);
        AssertNone(() => network.ClassifyBatch(x, classes, threads), threads);
    }

    /// <summary>What does not fit the stack comes from the network's pool.</summary>
    [Fact]
    public void PredictionsWithMoreScratchThanTheStackHas()
    {
        Net512x512x512 network = new();
        float[] x = new float[100 * 512];
        float[] y = new float[100 * 512];
        int[] classes = new int[100];
        AssertNone(() => network.Forward(x.AsSpan(0, 512), y.AsSpan(0, 512)));
        AssertNone(() => network.ForwardBatch(x, y));
        AssertNone(() => network.Classify(x.AsSpan(0, 512)));
        AssertNone(() => network.ClassifyBatch(x, classes));
    }

    [Fact]
    public void ClassifyWithMoreOutputsThanTheStackHas()
    {
        Net20x5000 network = new();
        float[] x = new float[20];
        float[] y = new float[5000];
        AssertNone(() => network.Forward(x, y));
        AssertNone(() => network.Classify(x));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(null)]
    public void Steps(int? threads)
    {
        Net512x512x512 network = new();
        var trainer = network.Trainer(Loss.MeanSquaredError, new Adam());
        trainer.Threads = threads;
        float[] x = new float[64 * 512];
        float[] t = new float[64 * 512];
        float[] dx = new float[64 * 512];
        AssertNone(() => trainer.TrainBatch(x, t), threads);
        AssertNone(() => trainer.ComputeGradients(x, t, dx), threads);
        AssertNone(
            () =>
            {
                trainer.ComputeGradients(x, t);
                trainer.ApplyGradients();
            },
            threads);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void StepsWithLimitedGradients(int threads)
    {
        var trainer = new Net15x33x7().Trainer(Loss.CrossEntropy, new Adam());
        trainer.Threads = threads;
        float[] x = [.. Enumerable.Range(0, 64 * 15).Select(i => i % 7 - 3f)];
        int[] labels = [.. Enumerable.Range(0, 64).Select(i => i % 7)];
        double norms = 0;
        foreach (GradientClipping limit in (GradientClipping[])[GradientClipping.ByNorm(1e-3), GradientClipping.ByValue(1e-3)])
        {
            trainer.GradientClipping = limit;
            AssertNone(() => trainer.TrainBatch(x, labels), threads);
            AssertNone(
                () =>
                {
                    trainer.ComputeGradients(x, labels);
                    trainer.ApplyGradients();
                },
                threads);
            AssertNone(
                () => norms += trainer.GradientNorms.Total + trainer.GradientNorms[0] + trainer.GradientNorms["W2"] + trainer.GradientNorms.Layer(2));
        }

        Assert.True(norms > 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(null)]
    public void StepsInMicroBatches(int? threads)
    {
        var trainer = new NarrowNet().Trainer(Loss.MeanSquaredError, new Adam());
        trainer.Threads = threads;
        float[] x = new float[3000 * 4];
        float[] t = new float[3000 * 4];
        AssertNone(() => trainer.TrainBatch(x, t), threads);
        AssertNone(() => trainer.ComputeGradients(x, t), threads);
    }

    /// <summary>A buffer of the pool serves single samples and batches.</summary>
    [Fact]
    public void PredictionsInTurns()
    {
        SummarisedCnn network = new();
        float[] x = new float[4 * SummarisedCnn.InputSize];
        float[] y = new float[4 * SummarisedCnn.OutputSize];
        AssertNone(() =>
        {
            network.Forward(x.AsSpan(0, SummarisedCnn.InputSize), y.AsSpan(0, SummarisedCnn.OutputSize));
            network.ForwardBatch(x, y);
        });
    }

    [Fact]
    public void PredictionsAndStepsOfTinyNetworks()
    {
        Net2x2x1 network = new();
        var trainer = network.Trainer(Loss.MeanSquaredError, new Adam());
        float[] x = [0, 0, 0, 1, 1, 0, 1, 1];
        float[] y = new float[1];
        AssertNone(() => network.Forward(x.AsSpan(0, 2), y));
        AssertNone(() => network.Classify(x.AsSpan(0, 2)));
        AssertNone(() => trainer.TrainBatch(x, [0f, 1, 1, 0]));
        AssertNone(() => trainer.TrainBatch(x.AsSpan(0, 6), [0f, 1, 1]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void PredictionsAndStepsOfConvolutions(int threads)
    {
        ConvOfConvs network = new();
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam());
        trainer.Threads = threads;
        float[] x = new float[20 * ConvOfConvs.InputSize];
        float[] y = new float[20 * ConvOfConvs.OutputSize];
        float[] t = new float[y.Length];
        float[] dx = new float[x.Length];
        AssertNone(() => network.Forward(x.AsSpan(0, ConvOfConvs.InputSize), y.AsSpan(0, ConvOfConvs.OutputSize)));
        AssertNone(() => network.ForwardBatch(x, y, threads), threads);
        AssertNone(() => trainer.TrainBatch(x, t), threads);
        AssertNone(() => trainer.ComputeGradients(x, t, dx), threads);
    }

    [Fact]
    public void StepsWithLabels()
    {
        var trainer = new Net15x33x7().Trainer(Loss.CrossEntropy, new Sgd(0.1));
        trainer.ChecksFinite = true;
        float[] x = new float[64 * 15];
        int[] labels = new int[64];
        AssertNone(() => trainer.TrainBatch(x, labels));
    }

    [Fact]
    public void StepsThroughTheBaseClass()
    {
        Trainer trainer = new Net15x33x7().Trainer(Loss.CrossEntropy, new Adam());
        trainer.Threads = 1;
        float[] x = new float[64 * 15];
        int[] labels = new int[64];
        AssertNone(() => trainer.TrainBatch(x, labels));
        AssertNone(() => trainer.ComputeGradients(x, labels));
    }

    /// <summary>An epoch of many batches costs as much as one of few.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(null)]
    public void StepsOfFit(int? threads)
    {
        var trainer = new Net15x33x7().Trainer(Loss.CrossEntropy, new Adam());
        trainer.Threads = threads;
        Dataset data = Blobs.Create(1024, 15, 7);
        long[] bytes = new long[2];
        for (int run = 0; run < 3; run++)
        {
            bytes[0] = Allocated(() => trainer.Fit(data, epochs: 1, batchSize: 4), threads);
            bytes[1] = Allocated(() => trainer.Fit(data, epochs: 1, batchSize: 2), threads);
        }

        // Twice as many batches; the buffers for one are smaller.
        Assert.InRange(bytes[1], 0, bytes[0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(null)]
    public void EvaluateByTheTrainer(int? threads)
    {
        var trainer = new Net15x33x7().Trainer(Loss.CrossEntropy, new Adam());
        trainer.Threads = threads;
        Dataset data = Blobs.Create(1000, 15, 7);
        AssertNone(() => trainer.Evaluate(data), threads);
    }

    private static void AssertNone(Action call, int? threads = 1)
    {
        for (int i = 0; i < 3; i++)
        {
            call();
        }

        Assert.Equal(0, Allocated(call, threads));
    }

    private static long Allocated(Action call, int? threads)
    {
        // What is allocated in every run. Once in a while .NET itself allocates on this thread, as it replaces code by optimized
        // code; and bytes of all threads count those of the test runner too.
        long least = long.MaxValue;
        for (int run = 0; run < 10; run++)
        {
            long before = threads == 1 ? GC.GetAllocatedBytesForCurrentThread() : GC.GetTotalAllocatedBytes(precise: true);
            call();
            long after = threads == 1 ? GC.GetAllocatedBytesForCurrentThread() : GC.GetTotalAllocatedBytes(precise: true);
            least = Math.Min(least, after - before);
        }

        return least;
    }
}
