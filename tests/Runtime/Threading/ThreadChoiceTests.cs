using NetGen.Kernels;
using NetGen.Tests.Networks;
using NetGen.Tests.Training;

namespace NetGen.Tests.Threading;

public class ThreadChoiceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(16)]
    public void LargeStepsTakeAllProcessors(int processors)
    {
        // Close to W5 of the benchmarks.
        long step = ThreadChoice.OfStep<Net512x512x512.Kernels>(128);
        Assert.Equal(processors, ThreadChoice.Of(step, processors));
    }

    [Fact]
    public void SmallStepsTakeOneThread()
    {
        Assert.Equal(1, ThreadChoice.Of(ThreadChoice.OfStep<Net1x7x1.Kernels>(4), 16));
        Assert.Equal(1, ThreadChoice.Of(ThreadChoice.OfStep<Net15x33x7.Kernels>(10), 16));
    }

    [Fact]
    public void SmallPredictionsTakeOneThread()
    {
        Assert.Equal(1, ThreadChoice.Of(ThreadChoice.OfPrediction<Net512x512x512.Kernels>(1), 16));
        Assert.Equal(1, ThreadChoice.Of(ThreadChoice.OfPrediction<Net15x33x7.Kernels>(32), 16));
        Assert.Equal(16, ThreadChoice.Of(ThreadChoice.OfPrediction<Net512x512x512.Kernels>(1024), 16));
    }

    [Fact]
    public void EachThreadHasEnoughToDo()
    {
        for (long work = 0; work < 20 * ThreadChoice.LeastWork; work += ThreadChoice.LeastWork / 3)
        {
            int threads = ThreadChoice.Of(work, 8);
            Assert.InRange(threads, 1, 8);
            Assert.True(threads == 1 || work / threads >= ThreadChoice.LeastWork);
        }
    }

    [Theory]
    [InlineData(8, 1, 8)]
    [InlineData(8, 2, 4)]
    [InlineData(8, 3, 2)]
    [InlineData(8, 8, 1)]
    [InlineData(8, 100, 1)]
    [InlineData(500, 1, 64)]
    public void CallersShareTheProcessors(int processors, int callers, int threads) =>
        Assert.Equal(threads, ThreadChoice.Of(long.MaxValue, processors, callers));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65)]
    public void ImpossibleNumbersAreRefused(int threads)
    {
        Net15x33x7 network = new();
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.1));
        float[] x = new float[15];
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.Threads = threads);
        Assert.Throws<ArgumentOutOfRangeException>(() => network.ForwardBatch(x, new float[7], threads));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.ClassifyBatch(x, new int[1], threads));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Evaluate(Blobs.Create(10, 15, 7), Loss.CrossEntropy, threads));
        Assert.Null(trainer.Threads);
    }
}
