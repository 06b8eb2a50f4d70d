namespace NetGen.Tests.Data;

/// <summary>Where the samples of a stream come from.</summary>
public class StreamedDatasetTests
{
    [Fact]
    public void Sizes()
    {
        StreamedDataset labels = new Numbers(12).Stream(inputSize: 4);
        Assert.Equal((4, 3, 3, true, 12L), (labels.InputSize, labels.TargetSize, labels.Classes, labels.HasLabels, labels.Count));
        Assert.Equal(StreamedDataset.DefaultShuffleBuffer, labels.ShuffleBuffer);
        Assert.Equal(9, labels.WithShuffleBuffer(9).ShuffleBuffer);
        Assert.Equal(12, labels.WithShuffleBuffer(9).Count);
        StreamedDataset targets = StreamedDataset.FromSamples([(new float[2], new float[5])], inputSize: 2, targetSize: 5);
        Assert.Equal((2, 5, 0, false, null), (targets.InputSize, targets.TargetSize, targets.Classes, targets.HasLabels, targets.Count));
    }

    [Fact]
    public void SamplesOfAnEnumerationAreReadAnewEachPass()
    {
        int passes = 0;
        StreamedDataset data = StreamedDataset.FromSamples(Enumerate(), inputSize: 2, classes: 4);
        Assert.Equal(["1 2 | 3", "4 5 | 0"], Read(data));
        Assert.Equal(["1 2 | 3", "4 5 | 0"], Read(data));
        Assert.Equal(2, passes);

        // One array for all samples: each is copied in time.
        IEnumerable<(float[] Inputs, int Label)> Enumerate()
        {
            passes++;
            float[] x = [1, 2];
            yield return (x, 3);
            (x[0], x[1]) = (4, 5);
            yield return (x, 0);
        }
    }

    [Fact]
    public void TargetsOfAnEnumeration()
    {
        (float[], float[])[] samples = [([1], [2, 3]), ([4], [5, 6])];
        Assert.Equal(["1 | 2 3", "4 | 5 6"], Read(StreamedDataset.FromSamples(samples, inputSize: 1, targetSize: 2)));
    }

    [Fact]
    public void SamplesOfOtherSizesAreRefused()
    {
        Assert.Equal("The inputs of sample 1 are 3; 2 are needed.", Message([(new float[2], new float[1]), (new float[3], new float[1])]));
        Assert.Equal("The targets of sample 0 are 2; 1 are needed.", Message([(new float[2], new float[2])]));
        Assert.Equal("The targets of sample 0 are null; 1 are needed.", Message([(new float[2], null!)]));
        (float[], int)[] labeled = [(new float[1], 0)];
        Assert.Equal(
            "The inputs of sample 0 are 1; 2 are needed.",
            Assert.Throws<InvalidDataException>(() => Read(StreamedDataset.FromSamples(labeled, 2, classes: 2))).Message);

        static string Message((float[], float[])[] samples) =>
            Assert.Throws<InvalidDataException>(() => Read(StreamedDataset.FromSamples(samples, 2, targetSize: 1))).Message;
    }

    [Fact]
    public void PartsFollowOneAnother()
    {
        Numbers first = new(2);
        Numbers empty = new(0);
        Numbers last = new(3);
        StreamedDataset data = StreamedDataset.Concatenate(first.Stream(), empty.Stream(tellsCount: false), last.Stream());
        Assert.Null(data.Count);
        Assert.Equal(["0 | 0", "1 | 1", "0 | 0", "1 | 1", "2 | 2"], Read(data));
        Assert.Equal(5, StreamedDataset.Concatenate(first.Stream(), last.Stream()).Count);
        Assert.Equal(1, first.Passes[0].Disposals);
        Assert.Equal(1, last.Passes[0].Disposals);
    }

    [Fact]
    public void APartIsClosedWhenThePassIs()
    {
        Numbers first = new(2);
        Numbers last = new(3);
        ISampleReader reader = StreamedDataset.Concatenate(first.Stream(), last.Stream()).Open();
        int label = 0;
        Assert.True(reader.Read(new SampleSlot(new float[1], default, ref label)));
        Assert.Empty(last.Passes);
        reader.Dispose();
        Assert.Equal(1, first.Passes[0].Disposals);
    }

    [Fact]
    public void PartsOfOtherSizesAreRefused()
    {
        Numbers numbers = new(2);
        ArgumentException exception = Assert.Throws<ArgumentException>(
            "parts", () => StreamedDataset.Concatenate(numbers.Stream(), numbers.Stream(inputSize: 2)));
        Assert.StartsWith(
            "A sample of part 1 has 2 inputs and a label of 3 classes, but one of part 0 has 1 inputs and a label of 3 classes.",
            exception.Message);
        Assert.Throws<ArgumentException>("parts", () => StreamedDataset.Concatenate());
    }

    [Fact]
    public void ImpossibleNumbersAreRefused()
    {
        Numbers numbers = new(2);
        (float[], float[])[] samples = [];
        Assert.Throws<ArgumentOutOfRangeException>("inputSize", () => numbers.Stream(inputSize: 0));
        Assert.Throws<ArgumentOutOfRangeException>("classes", () => numbers.Stream(classes: 1));
        Assert.Throws<ArgumentOutOfRangeException>("targetSize", () => StreamedDataset.FromSamples(samples, 1, targetSize: 0));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => StreamedDataset.FromSamples(samples, 1, targetSize: 1, count: 0));
        Assert.Throws<ArgumentOutOfRangeException>("samples", () => numbers.Stream().WithShuffleBuffer(0));
        Assert.Throws<InvalidOperationException>(() => StreamedDataset.WithLabels(() => null!, 1, 2).Open());
    }

    /// <summary>One pass, a line a sample.</summary>
    internal static string[] Read(StreamedDataset data)
    {
        List<string> lines = [];
        float[] inputs = new float[data.InputSize];
        float[] targets = new float[data.HasLabels ? 0 : data.TargetSize];
        int label = -1;
        using ISampleReader reader = data.Open();
        while (reader.Read(new SampleSlot(inputs, targets, ref label)))
        {
            lines.Add($"{string.Join(' ', inputs)} | {(data.HasLabels ? label : string.Join(' ', targets))}");
        }

        return [.. lines];
    }
}
