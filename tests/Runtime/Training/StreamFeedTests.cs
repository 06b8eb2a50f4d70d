using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Tests.Data;

namespace NetGen.Tests.Training;

/// <summary>The batches of a stream, whoever reads them.</summary>
public class StreamFeedTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EverySampleOnceAnEpoch(bool prefetches)
    {
        Numbers numbers = new(101);
        using StreamFeed feed = Feed(numbers.Stream(inputSize: 2).WithShuffleBuffer(30), prefetches);
        List<float> first = [.. Epoch(feed, 0, size: 2).SelectMany(batch => batch)];
        List<float> second = [.. Epoch(feed, 1, size: 2).SelectMany(batch => batch)];
        Assert.NotEqual(first, second);
        Assert.Equal(Enumerable.Range(0, 101).Select(i => (float)i), first.Order());
        Assert.Equal(first, Epoch(feed, 0, size: 2).SelectMany(batch => batch));
        Assert.Equal(7, feed.BatchCount);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void BatchesInTheOrderOfTheStream(bool prefetches)
    {
        using StreamFeed feed = Feed(new Numbers(40).Stream().WithShuffleBuffer(1), prefetches);
        Assert.Equal([Range(0, 16), Range(16, 16), Range(32, 8)], Epoch(feed, 0));
        Assert.Equal([Range(32, 8)], Epoch(feed, 0, batch: 2));
        Assert.Empty(Epoch(feed, 0, batch: 3));
    }

    /// <summary>Only a stream that says how many samples it has has a known number of batches from the beginning.</summary>
    [Fact]
    public void TheNumberOfBatches()
    {
        Numbers numbers = new(33);
        using StreamFeed told = Feed(numbers.Stream(), prefetches: true);
        Assert.Equal(3, told.BatchCount);
        using StreamFeed untold = Feed(numbers.Stream(tellsCount: false), prefetches: true);
        untold.Begin(0, 0);
        Assert.Equal(0, untold.BatchCount);
        untold.MoveNext();
        Assert.Equal(0, untold.BatchCount);
        while (untold.MoveNext())
        {
        }

        Assert.Equal(3, untold.BatchCount);

        // Longer, and then shorter than the epoch before.
        numbers.Count = 64;
        untold.Begin(1, 0);
        Assert.Equal([3, 3, 3, 0], BatchCounts(untold));
        Assert.Equal(4, untold.BatchCount);
        numbers.Count = 16;
        untold.Begin(2, 0);
        Assert.Equal([4], BatchCounts(untold));
        Assert.Equal(1, untold.BatchCount);
    }

    /// <summary>What a batch normalization could not take by itself goes into the batch before.</summary>
    [Theory]
    [InlineData(false, 49)]
    [InlineData(true, 49)]
    [InlineData(true, 17)]
    [InlineData(true, 16)]
    [InlineData(true, 18)]
    [InlineData(true, 2)]
    public void ALastBatchThatIsTooSmall(bool prefetches, int count)
    {
        Numbers numbers = new(count);
        using StreamFeed feed = Feed(numbers.Stream().WithShuffleBuffer(1), prefetches, smallestBatch: 2);
        int batches = feed.BatchCount;
        float[][] epoch = Epoch(feed, 0);
        Assert.Equal(Range(0, count), epoch.SelectMany(batch => batch));
        Assert.All(epoch, batch => Assert.InRange(batch.Length, 2, 17));
        Assert.All(epoch[..^1], batch => Assert.Equal(16, batch.Length));
        Assert.Equal(epoch.Length, batches);
        for (int batch = 0; batch <= epoch.Length; batch++)
        {
            Assert.Equal(epoch[batch..], Epoch(feed, 0, batch));
        }
    }

    [Fact]
    public void AStreamThatIsTooSmall()
    {
        using StreamFeed feed = Feed(new Numbers(1).Stream(), prefetches: true, smallestBatch: 2);
        Assert.Equal(
            "The stream has 1 samples, but the batch normalization of the network needs the statistics of at least 2.",
            Assert.Throws<InvalidDataException>(() => Epoch(feed, 0)).Message);
    }

    [Fact]
    public void AStreamShorterThanWhatHasBeenTrained()
    {
        using StreamFeed feed = Feed(new Numbers(40).Stream(), prefetches: true);
        Assert.Equal(
            "The checkpoint was saved after 4 batches of 16 in an epoch, but the stream ends after 40 samples.",
            Assert.Throws<InvalidDataException>(() => Epoch(feed, 0, batch: 4)).Message);
    }

    [Fact]
    public void TargetsOfEachKind()
    {
        float[] rows = new float[8];
        using StreamFeed labels = Feed(new Numbers(2).Stream().WithShuffleBuffer(1), prefetches: false);
        labels.Begin(0, 0);
        labels.MoveNext();
        labels.CopyTargets(rows, outputSize: 3, stride: 4);
        Assert.Equal([1, 0, 0, 0, 0, 1, 0, 0], rows);
        Assert.Equal([0, 1], labels.Labels);
        labels.CopyTargets(rows, outputSize: 1, stride: 4);
        Assert.Equal([0, 0, 0, 0, 1, 0, 0, 0], rows);

        (float[], float[])[] samples = [([0], [5, 6]), ([0], [7, 8]), ([0], [9, 10])];
        using StreamFeed targets = Feed(
            StreamedDataset.FromSamples(samples, 1, targetSize: 2).WithShuffleBuffer(1), prefetches: false, smallestBatch: 2, batchSize: 2);
        targets.Begin(0, 0);
        targets.MoveNext();
        Assert.Equal(3, targets.Count);
        Assert.Equal(0, targets.Labels.Length);
        float[] three = new float[9];
        targets.CopyTargets(three, outputSize: 2, stride: 3);
        Assert.Equal([5, 6, 0, 7, 8, 0, 9, 10, 0], three);
    }

    /// <summary>The next batches are read while the caller is busy with one, but not all of them.</summary>
    [Fact]
    public void SomeBatchesAreReadAhead()
    {
        Numbers numbers = new(1000);
        using StreamFeed feed = Feed(numbers.Stream().WithShuffleBuffer(1), prefetches: true);
        feed.Begin(0, 0);
        feed.MoveNext();
        Assert.True(SpinWait.SpinUntil(() => numbers.Passes.Count == 1 && numbers.Passes[0].Read == 64, TimeSpan.FromMinutes(1)));
        Thread.Sleep(20);
        Assert.Equal(64, numbers.Passes[0].Read);
        Assert.NotSame(Thread.CurrentThread, numbers.Passes[0].Thread);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void AnAbandonedEpochLeavesNoThread(int taken)
    {
        Numbers numbers = new(1000);
        StreamFeed feed = Feed(numbers.Stream().WithShuffleBuffer(7), prefetches: true);
        feed.Begin(0, 0);
        Assert.True(SpinWait.SpinUntil(() => numbers.Passes.Count == 1 && numbers.Passes[0].Read > 10, TimeSpan.FromMinutes(1)));
        for (int i = 0; i < taken; i++)
        {
            feed.MoveNext();
        }

        feed.Dispose();
        Assert.False(numbers.Passes[0].Thread!.IsAlive);
        Assert.Equal(1, numbers.Passes[0].Disposals);
    }

    /// <summary>A reader that takes for ever to begin does not keep the caller waiting once it is canceled.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void CanceledWhileWaiting(bool prefetches)
    {
        using CancellationTokenSource cancellation = new();
        Numbers numbers = new(1_000_000_000)
        {
            OnRead = number =>
            {
                if (number == 500)
                {
                    cancellation.Cancel();
                }
            },
        };
        StreamOptions plan = new()
        {
            Data = numbers.Stream().WithShuffleBuffer(100_000),
            BatchSize = 16,
        };
        using StreamFeed feed = new(plan, prefetches, cancellation.Token);
        feed.Begin(0, 0);
        Assert.True(feed.MoveNext());
        Assert.True(feed.MoveNext());
        Assert.InRange(numbers.Passes[0].Read, 500, 501);
    }

    /// <summary>A reader's own kind of cancellation is a failure like any other.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhatAReaderThrowsComesOutInItsPlace(bool prefetches)
    {
        Numbers numbers = new(100)
        {
            OnRead = number =>
            {
                if (number == 40)
                {
                    LosePatience();
                }
            },
        };
        using StreamFeed feed = Feed(numbers.Stream().WithShuffleBuffer(1), prefetches);
        feed.Begin(0, 0);
        Assert.True(feed.MoveNext());
        Assert.True(feed.MoveNext());
        OperationCanceledException exception = Assert.Throws<OperationCanceledException>(() => feed.MoveNext());
        Assert.Equal("out of patience", exception.Message);
        Assert.Contains(nameof(LosePatience), exception.StackTrace);
    }

    // In the stack trace whatever the JIT inlines.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void LosePatience() => throw new OperationCanceledException("out of patience");

    private static StreamFeed Feed(StreamedDataset data, bool prefetches, int smallestBatch = 1, int batchSize = 16)
    {
        StreamOptions plan = new()
        {
            Data = data,
            BatchSize = batchSize,
            SmallestBatch = smallestBatch,
            Seed = 3,
        };
        return new StreamFeed(plan, prefetches, CancellationToken.None);
    }

    /// <summary>The first input of every sample of an epoch, batch by batch.</summary>
    private static float[][] Epoch(StreamFeed feed, int epoch, int batch = 0, int size = 1)
    {
        List<float[]> batches = [];
        feed.Begin(epoch, batch);
        while (feed.MoveNext())
        {
            ReadOnlySpan<float> inputs = MemoryMarshal.CreateReadOnlySpan(ref feed.Inputs, feed.Count * size);
            float[] first = new float[feed.Count];
            for (int i = 0; i < first.Length; i++)
            {
                first[i] = inputs[i * size];
                Assert.Equal((int)first[i] % 3, feed.Labels[i]);
            }

            batches.Add(first);
        }

        return [.. batches];
    }

    private static List<int> BatchCounts(StreamFeed feed)
    {
        List<int> counts = [];
        while (feed.MoveNext())
        {
            counts.Add(feed.BatchCount);
        }

        return counts;
    }

    private static float[] Range(int first, int count) => [.. Enumerable.Range(first, count).Select(i => (float)i)];
}
