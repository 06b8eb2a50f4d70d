namespace NetGen.Tests.Data;

/// <summary>A stream of which the tests know everything: sample i has the inputs i, i + 0.5, i + 1, ... and the label i modulo 3.</summary>
/// <param name="count">The samples of a pass.</param>
internal sealed class Numbers(long count)
{
    private readonly List<Reader> _passes = [];

    /// <summary>The samples of the passes that are opened from now on.</summary>
    public long Count { get; set; } = count;

    /// <summary>Called before a sample is read, on the thread that reads.</summary>
    public Action<long>? OnRead { get; set; }

    /// <summary>All passes so far.</summary>
    public IReadOnlyList<Reader> Passes => _passes;

    public StreamedDataset Stream(bool tellsCount = true, int inputSize = 1, int classes = 3) =>
        StreamedDataset.WithLabels(Open, inputSize, classes, tellsCount ? Count : null);

    /// <summary>The same samples in memory.</summary>
    public Dataset InMemory(int inputSize = 1)
    {
        float[] inputs = new float[Count * inputSize];
        int[] labels = new int[Count];
        for (int i = 0; i < Count; i++)
        {
            Write(i, inputs.AsSpan(i * inputSize, inputSize));
            labels[i] = i % 3;
        }

        return Dataset.FromFloats(inputs, inputSize, labels, 3);
    }

    private static void Write(long number, Span<float> inputs)
    {
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = number + i * 0.5f;
        }
    }

    private Reader Open()
    {
        Reader reader = new(this, Count);
        _passes.Add(reader);
        return reader;
    }

    /// <summary>One pass.</summary>
    public sealed class Reader(Numbers numbers, long count) : ISampleReader
    {
        /// <summary>The samples read.</summary>
        public long Read { get; private set; }

        public int Disposals { get; private set; }

        /// <summary>Who has read the last sample.</summary>
        public Thread? Thread { get; private set; }

        bool ISampleReader.Read(SampleSlot sample)
        {
            Assert.True(Disposals == 0);
            Thread = Thread.CurrentThread;
            numbers.OnRead?.Invoke(Read);
            if (Read == count)
            {
                return false;
            }

            Write(Read, sample.Inputs);
            sample.Label = (int)(Read % 3);
            Read++;
            return true;
        }

        public void Dispose() => Disposals++;
    }
}
