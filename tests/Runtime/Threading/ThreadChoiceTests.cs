using NetGen.CompilerServices;
using NetGen.Tests.Layers.Dense;
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
        int useful = UsefulThreads.ForStep<Net512x512x512.Passes>(128);
        Assert.Equal(processors, ThreadChoice.Of(useful, processors, callers: 1));
    }

    /// <summary>Beside a step there is one thread at least, unless the user or the machine has one alone.</summary>
    [Theory]
    [InlineData(null, 1, 1, 0)]
    [InlineData(null, 64, 1, 0)]
    [InlineData(null, 1, 2, 1)]
    [InlineData(null, 64, 2, 1)]
    [InlineData(null, 3, 8, 5)]
    [InlineData(1, 1, 8, 0)]
    [InlineData(2, 1, 1, 1)]
    [InlineData(8, 1, 8, 1)]
    public void BesideAStep(int? threads, int useful, int processors, int helpers) =>
        Assert.Equal(helpers, ThreadChoice.BesideStep(threads, useful, processors));

    [Fact]
    public void SmallWorkTakesOneThread()
    {
        Assert.Equal(1, UsefulThreads.ForStep<Net1x7x1.Passes>(4));
        Assert.Equal(1, UsefulThreads.ForStep<Net15x33x7.Passes>(10));
        Assert.Equal(1, UsefulThreads.ForPrediction<Net512x512x512.Passes>(1));
        Assert.Equal(1, UsefulThreads.ForPrediction<Net15x33x7.Passes>(32));
    }

    /// <summary>Only the gradients on the weights of a single chunk of samples are divided: too little work here, enough in a large network.</summary>
    [Fact]
    public void OneChunkOfSamplesTakesFewThreads()
    {
        Assert.Equal(1, UsefulThreads.ForStep<Net784x100x10.Passes>(UsefulThreads.ChunkRows));
        Assert.True(UsefulThreads.ForStep<Net784x100x10.Passes>(2 * UsefulThreads.ChunkRows) > 1);
        Assert.True(UsefulThreads.ForStep<Net512x512x512.Passes>(UsefulThreads.ChunkRows) > 1);
    }

    [Fact]
    public void MoreSamplesTakeMoreThreads()
    {
        int[] counts = [1, 10, 100, 1000, 10_000, 100_000, int.MaxValue];
        int[] useful = [.. counts.Select(count => UsefulThreads.ForPrediction<Net15x33x7.Passes>(count))];
        Assert.Equal(useful.Order(), useful);
        Assert.Equal(WorkTeam.MaxThreads, useful[^1]);
    }

    [Theory]
    [InlineData(8, 1, 8)]
    [InlineData(8, 2, 4)]
    [InlineData(8, 3, 2)]
    [InlineData(8, 8, 1)]
    [InlineData(8, 100, 1)]
    [InlineData(500, 1, 64)]
    public void CallersShareTheProcessors(int processors, int callers, int threads) =>
        Assert.Equal(threads, ThreadChoice.Of(useful: 64, processors, callers));

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
