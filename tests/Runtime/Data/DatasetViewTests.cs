namespace NetGen.Tests;

public class DatasetViewTests
{
    // Sample i has the inputs i and -i, and the label i modulo 5.
    private static readonly Dataset Labeled = Dataset.FromFloats(
        [.. Enumerable.Range(0, 100).SelectMany(i => new float[] { i, -i })], 2,
        [.. Enumerable.Range(0, 100).Select(i => i % 5)], 5);

    // Sample i has the input i and the target 10 i.
    private static readonly Dataset Valued = Dataset.FromFloats(
        [.. Enumerable.Range(0, 100).Select(i => (float)i)], 1, [.. Enumerable.Range(0, 100).Select(i => 10f * i)], 1);

    [Theory]
    [InlineData(0.2, 20)]
    [InlineData(0.5, 50)]
    [InlineData(0.999 / 100, 1)]
    public void SplitIsDisjointAndComplete(double fraction, int validationCount)
    {
        (Dataset train, Dataset validation) = Labeled.Split(fraction, seed: 1);
        Assert.Equal(validationCount, validation.Count);
        Assert.Equal(Enumerable.Range(0, 100), Samples(train).Concat(Samples(validation)).Order());
        Assert.Equal((2, 5, 5), (validation.InputSize, validation.Classes, validation.TargetSize));
    }

    [Fact]
    public void SplitIsShuffledAndBelongsToItsSeed()
    {
        List<int> first = Samples(Labeled.Split(30, 1).Validation);
        Assert.NotEqual(first.Order(), first);
        Assert.Equal(first, Samples(Labeled.Split(0.3, 1).Validation));
        Assert.NotEqual(first.Order(), Samples(Labeled.Split(30, 2).Validation).Order());
    }

    [Fact]
    public void TargetsFollowTheirSamples()
    {
        (Dataset train, Dataset validation) = Valued.Split(0.25, 1);
        foreach (Dataset view in new[] { train, validation, validation.Slice(3, 5), train.Split(10, 2).Train })
        {
            int[] all = [.. Enumerable.Range(0, view.Count)];
            float[] inputs = new float[view.Count];
            float[] targets = new float[view.Count];
            view.CopyInputs(all, inputs);
            view.CopyTargets(all, targets, 1, 1);
            Assert.Equal(inputs.Select(x => 10 * x), targets);
        }
    }

    [Fact]
    public void SlicesKeepTheOrder()
    {
        Assert.Equal([0, 1, 2], Samples(Labeled.Take(3)));
        Assert.Equal([97, 98, 99], Samples(Labeled.Slice(97, 3)));
        Assert.Equal([12, 13], Samples(Labeled.Slice(10, 20).Slice(2, 2)));
        Assert.Equal(100, Labeled.Take(100).Count);
    }

    [Fact]
    public void ViewsCopyNoSamples()
    {
        Dataset data = Dataset.FromBytes(new byte[10_000_000], 100_000, new byte[100], 2);
        long before = GC.GetAllocatedBytesForCurrentThread();
        (Dataset train, _) = data.Split(0.5, 1);
        train.Take(10);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }

    [Fact]
    public void EmptyViewsAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("validationCount", () => Labeled.Split(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("validationCount", () => Labeled.Split(100, 1));
        Assert.Throws<ArgumentOutOfRangeException>("validationCount", () => Labeled.Split(-1, 1));
        foreach (double fraction in new[] { 0, 0.001, 0.999, 1, -0.5, double.NaN, double.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>("validationFraction", () => Labeled.Split(fraction, 1));
        }

        Assert.Throws<ArgumentOutOfRangeException>("count", () => Labeled.Take(0));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Labeled.Take(101));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Labeled.Slice(99, 2));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Labeled.Slice(1, int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>("start", () => Labeled.Slice(100, 1));
        Assert.Throws<ArgumentOutOfRangeException>("start", () => Labeled.Slice(-1, 1));
    }

    // The samples of a view, after a look whether their labels are theirs.
    private static List<int> Samples(Dataset view)
    {
        List<int> samples = [];
        float[] inputs = new float[2];
        for (int i = 0; i < view.Count; i++)
        {
            view.CopyInput(i, inputs);
            Assert.Equal((int)inputs[0] % 5, view.Label(i));
            samples.Add((int)inputs[0]);
        }

        return samples;
    }
}
