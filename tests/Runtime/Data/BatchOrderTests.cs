namespace NetGen.Tests;

public class BatchOrderTests
{
    [Theory]
    [InlineData(10, 4, new[] { 4, 4, 2 })]
    [InlineData(8, 4, new[] { 4, 4 })]
    [InlineData(3, 4, new[] { 3 })]
    [InlineData(3, 1, new[] { 1, 1, 1 })]
    [InlineData(1, int.MaxValue, new[] { 1 })]
    public void LastBatchHasWhatIsLeft(int count, int batchSize, int[] expected)
    {
        BatchOrder order = new(count, batchSize);
        List<int> sizes = [];
        foreach (ReadOnlySpan<int> batch in order)
        {
            sizes.Add(batch.Length);
        }

        Assert.Equal(expected, sizes);
        Assert.Equal(expected.Length, order.BatchCount);
        Assert.Equal(expected[^1], order[order.BatchCount - 1].Length);
        Assert.Throws<ArgumentOutOfRangeException>("batch", () => order[order.BatchCount].Length);
        Assert.Throws<ArgumentOutOfRangeException>("batch", () => order[-1].Length);
    }

    [Fact]
    public void FirstOrderIsThatOfTheSamples() => Assert.Equal(Enumerable.Range(0, 10), All(new BatchOrder(10, 3)));

    [Fact]
    public void EveryEpochHasEverySampleOnce()
    {
        BatchOrder order = new(1000, 32, seed: 3);
        for (int epoch = 0; epoch < 5; epoch++)
        {
            order.Shuffle(epoch);
            Assert.Equal(Enumerable.Range(0, 1000), All(order).Order());
        }
    }

    [Fact]
    public void EpochsAndSeedsDiffer()
    {
        HashSet<string> orders = [];
        for (int seed = 0; seed < 5; seed++)
        {
            BatchOrder order = new(50, 7, seed);
            for (int epoch = 0; epoch < 20; epoch++)
            {
                order.Shuffle(epoch);
                Assert.True(orders.Add(string.Join(' ', All(order))), $"seed {seed}, epoch {epoch}");
            }
        }
    }

    [Fact]
    public void OrderDependsOnSeedAndEpochAlone()
    {
        BatchOrder resumed = new(50, 8, seed: 3);
        resumed.Shuffle(4);
        BatchOrder whole = new(50, 7, seed: 3);
        for (int epoch = 0; epoch <= 4; epoch++)
        {
            whole.Shuffle(epoch);
        }

        Assert.Equal(All(whole), All(resumed));
    }

    [Fact]
    public void OrderOfASeedIsFixed()
    {
        // From a second implementation, in Python; another order would change what every seed trains to.
        BatchOrder order = new(10, 10, seed: 1);
        order.Shuffle(0);
        Assert.Equal([5, 4, 9, 1, 6, 2, 7, 0, 8, 3], All(order));
    }

    [Fact]
    public void ShufflingAllocatesNothing()
    {
        BatchOrder order = new(1000, 32);
        Shuffle(order);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Shuffle(order);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        static void Shuffle(BatchOrder order)
        {
            order.Shuffle(1);
            foreach (ReadOnlySpan<int> batch in order)
            {
                Assert.True(batch.Length <= 32);
            }
        }
    }

    [Fact]
    public void WrongNumbersAreNamed()
    {
        Assert.Throws<ArgumentOutOfRangeException>("count", () => new BatchOrder(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("batchSize", () => new BatchOrder(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("epoch", () => new BatchOrder(1, 1).Shuffle(-1));
    }

    private static int[] All(BatchOrder order)
    {
        List<int> all = [];
        foreach (ReadOnlySpan<int> batch in order)
        {
            all.AddRange(batch);
        }

        return [.. all];
    }
}
