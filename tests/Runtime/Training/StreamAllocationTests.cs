using NetGen.Tests.Data;
using NetGen.Tests.Layers.Dense;

namespace NetGen.Tests.Training;

/// <summary>A stream takes the memory of its buffers, however long it is.</summary>
[Collection(nameof(AllocationTests))]
public class StreamAllocationTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void NothingForABatch(bool prefetches)
    {
        StreamOptions plan = new()
        {
            Data = new Numbers(20_000).Stream(inputSize: 15).WithShuffleBuffer(100),
            BatchSize = 16,
            SmallestBatch = 2,
        };
        using StreamFeed feed = new(plan, prefetches, CancellationToken.None);
        long least = long.MaxValue;
        for (int epoch = 0; epoch < 10; epoch++)
        {
            feed.Begin(epoch, 0);
            for (int batch = 0; batch < 200; batch++)
            {
                feed.MoveNext();
            }

            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int batch = 0; batch < 1000; batch++)
            {
                feed.MoveNext();
            }

            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
            while (feed.MoveNext())
            {
            }
        }

        Assert.Equal(0, least);
    }

    /// <summary>12 MB of samples, of which the buffers hold a hundredth.</summary>
    [Fact]
    public void BuffersAndNothingElse()
    {
        Net15x33x7 network = new();
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.001));
        Train(1000);
        long shorter = Train(2_000);
        long longer = Train(200_000);
        Assert.InRange(longer, 0, 2 * shorter);
        Assert.InRange(longer, 0, 1_000_000);

        long Train(int count)
        {
            StreamedDataset data = new Numbers(count).Stream(inputSize: 15, classes: 7).WithShuffleBuffer(1000);
            long before = GC.GetTotalAllocatedBytes(precise: true);
            trainer.Fit(data, epochs: 1, batchSize: 64);
            trainer.Evaluate(data);
            return GC.GetTotalAllocatedBytes(precise: true) - before;
        }
    }
}
