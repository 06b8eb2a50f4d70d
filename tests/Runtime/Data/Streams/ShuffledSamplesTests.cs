
namespace NetGen.Tests.Data;

/// <summary>The order in which a stream's samples are taken.</summary>
public class ShuffledSamplesTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(100, 1)]
    [InlineData(100, 2)]
    [InlineData(100, 7)]
    [InlineData(100, 99)]
    [InlineData(100, 100)]
    [InlineData(100, 1000)]
    public void EverySampleOnceAnEpochAsInAPlainBuffer(int count, int buffer)
    {
        using ShuffledSamples samples = Of(new Numbers(count), buffer);
        for (int epoch = 0; epoch < 4; epoch++)
        {
            long[] order = Take(samples, epoch);
            Assert.Equal(Naive(count, buffer, epoch), order);
            Assert.Equal(Enumerable.Range(0, count).Select(i => (long)i), order.Order());
        }
    }

    [Fact]
    public void ABufferOfOneLeavesTheOrder()
    {
        using ShuffledSamples samples = Of(new Numbers(50), 1);
        Assert.Equal(Enumerable.Range(0, 50).Select(i => (long)i), Take(samples, 3));
    }

    /// <summary>A sample is drawn at most as far ahead of its place as the buffer is long.</summary>
    [Fact]
    public void NoSampleComesBeforeItHasBeenRead()
    {
        using ShuffledSamples samples = Of(new Numbers(1000), 20);
        long[] order = Take(samples, 0);
        for (int i = 0; i < order.Length; i++)
        {
            Assert.InRange(order[i], 0, i + 19);
        }
    }

    /// <summary>With room for all, each sample is as likely in each place: 6 orders of 3 samples.</summary>
    [Fact]
    public void ALargeBufferShufflesEvenly()
    {
        using ShuffledSamples samples = Of(new Numbers(3), 8);
        Dictionary<string, int> counts = [];
        for (int epoch = 0; epoch < 6000; epoch++)
        {
            string order = string.Join(' ', Take(samples, epoch));
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        // 1000 each; the standard deviation is 29.
        Assert.Equal(6, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 870, 1130));
    }

    [Fact]
    public void TheOrderDependsOnSeedAndEpochAlone()
    {
        using ShuffledSamples first = Of(new Numbers(200), 50);
        using ShuffledSamples second = Of(new Numbers(200), 50);
        long[] five = Take(first, 5);
        Assert.NotEqual(five, Take(first, 6));
        Assert.Equal(five, Take(first, 5));
        Assert.Equal(five, Take(second, 5));
        using ShuffledSamples other = Of(new Numbers(200), 50, seed: 8);
        Assert.NotEqual(five, Take(other, 5));
    }

    [Fact]
    public void EachPassIsClosed()
    {
        Numbers numbers = new(10);
        using (ShuffledSamples samples = Of(numbers, 4))
        {
            Take(samples, 0);
            Assert.Equal(1, numbers.Passes[0].Disposals);
            samples.Begin(1);
            samples.Next();
            samples.Begin(2);
            Assert.Equal(1, numbers.Passes[1].Disposals);
            samples.Next();
        }

        Assert.Equal(3, numbers.Passes.Count);
        Assert.All(numbers.Passes, pass => Assert.Equal(1, pass.Disposals));
    }

    [Theory]
    [InlineData(9, "The stream should have 10 samples, but it ends after 9.")]
    [InlineData(11, "The stream should have 10 samples, but it continues after them.")]
    [InlineData(0, "The stream has no samples.")]
    public void ACountIsAPromise(int count, string message)
    {
        Numbers numbers = new(10);
        using ShuffledSamples samples = Of(numbers, 4);
        Take(samples, 0);
        numbers.Count = count;
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Take(samples, 1)).Message);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void LabelsAreNoneOfTheClasses(int label)
    {
        StreamedDataset data = StreamedDataset.FromSamples([(new float[1], 2), (new float[1], label)], 1, classes: 3);
        using ShuffledSamples samples = Of(data, seed: 0);
        Assert.Equal(
            $"The label of sample 1 is {label}; with 3 classes it must be from 0 to 2.",
            Assert.Throws<InvalidDataException>(() => Take(samples, 0)).Message);
    }

    /// <summary>A reader that forgets the label does not pass off the one of a sample before.</summary>
    [Fact]
    public void LabelsThatAreNotSet()
    {
        using ShuffledSamples samples = Of(StreamedDataset.WithLabels(() => new Forgetful(), 1, 3), seed: 0);
        Assert.Contains("The label of sample 0 is -1", Assert.Throws<InvalidDataException>(() => Take(samples, 0)).Message);
    }

    [Fact]
    public void ValuesThatAreNotFinite()
    {
        (float[], float[])[] good = [([1, 2], [3]), ([float.NaN, 2], [3])];
        (float[], float[])[] bad = [([1, 2], [3]), ([1, 2], [float.PositiveInfinity])];
        Assert.Equal("Input 0 of sample 1 is NaN or infinite.", Message(good));
        Assert.Equal("Target 0 of sample 1 is NaN or infinite.", Message(bad));

        string Message((float[], float[])[] all)
        {
            StreamOptions plan = new()
            {
                Data = StreamedDataset.FromSamples(all, 2, targetSize: 1),
                BatchSize = 1,
                ChecksFinite = true,
            };
            using ShuffledSamples samples = new(plan, CancellationToken.None);
            return Assert.Throws<InvalidDataException>(() => Take(samples, 0)).Message;
        }
    }

    [Fact]
    public void AStopEndsTheReading()
    {
        using CancellationTokenSource stop = new();
        Numbers numbers = new(1000)
        {
            OnRead = number =>
            {
                if (number == 20)
                {
                    stop.Cancel();
                }
            },
        };
        using ShuffledSamples samples = new(new StreamOptions { Data = numbers.Stream(), BatchSize = 1 }, stop.Token);
        samples.Begin(0);
        Assert.Throws<OperationCanceledException>(() => samples.Next());
        Assert.Equal(21, numbers.Passes[0].Read);
    }

    private static ShuffledSamples Of(Numbers numbers, int buffer, int seed = 7) => Of(numbers.Stream().WithShuffleBuffer(buffer), seed);

    private static ShuffledSamples Of(StreamedDataset data, int seed) => new(
        new StreamOptions
        {
            Data = data,
            BatchSize = 1,
            Seed = seed,
        },
        CancellationToken.None);

    private static long[] Take(ShuffledSamples samples, int epoch)
    {
        List<long> order = [];
        samples.Begin(epoch);
        while (samples.Next() is { } sample)
        {
            Assert.Equal(sample.Number, sample.Inputs[0]);
            Assert.Equal(sample.Number % 3, sample.Label);
            order.Add(sample.Number);
        }

        return [.. order];
    }

    /// <summary>The rule, on a list: fill up, draw, put the last in the place of what was drawn.</summary>
    private static long[] Naive(int count, int buffer, int epoch)
    {
        SeededRandom random = new(SeededRandom.StreamSeed(7, epoch));
        List<long> waiting = [];
        List<long> order = [];
        int read = 0;
        while (order.Count < count)
        {
            while (waiting.Count < buffer && read < count)
            {
                waiting.Add(read++);
            }

            int drawn = random.NextInt(waiting.Count);
            order.Add(waiting[drawn]);
            waiting[drawn] = waiting[^1];
            waiting.RemoveAt(waiting.Count - 1);
        }

        return [.. order];
    }

    private sealed class Forgetful : ISampleReader
    {
        public bool Read(SampleSlot sample) => true;

        public void Dispose()
        {
        }
    }
}
