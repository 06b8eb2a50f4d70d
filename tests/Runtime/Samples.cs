namespace NetGen.Tests;

/// <summary>
/// Random samples in a piece of a larger array whose other floats are NaN: a kernel that reads beyond its buffer shows in the
/// results, one that writes beyond it in <see cref="AssertMarginsUntouched"/>.
/// </summary>
internal sealed class Samples
{
    private const int Margin = 80;

    private readonly float[] _array;

    /// <summary>Room for results, NaN at first.</summary>
    public Samples(int count, int size)
    {
        Count = count;
        Size = size;
        _array = new float[count * size + 2 * Margin];
        _array.AsSpan().Fill(float.NaN);
    }

    /// <summary>Uniform between two numbers.</summary>
    public Samples(int count, int size, int seed, float from, float to)
        : this(count, size)
    {
        Uniform(new Random(seed), count * size, from, to).CopyTo(Span);
    }

    public int Count { get; }

    public int Size { get; }

    public Span<float> Span => _array.AsSpan(Margin, Count * Size);

    public Span<float> this[int sample] => Span.Slice(sample * Size, Size);

    public static float[] Uniform(Random random, int count, float from, float to)
    {
        float[] values = new float[count];
        foreach (ref float value in values.AsSpan())
        {
            value = from + random.NextSingle() * (to - from);
        }

        return values;
    }

    /// <summary>Row by row, for the oracle.</summary>
    public double[][] Rows() =>
        [.. Enumerable.Range(0, Count).Select(i => this[i].ToArray().Select(value => (double)value).ToArray())];

    /// <summary>Divides each row by its sum.</summary>
    public void Normalize()
    {
        for (int i = 0; i < Count; i++)
        {
            float sum = 0;
            foreach (float value in this[i])
            {
                sum += value;
            }

            foreach (ref float value in this[i])
            {
                value /= sum;
            }
        }
    }

    public void AssertMarginsUntouched()
    {
        Assert.Equal(-1, _array.AsSpan(0, Margin).IndexOfAnyExcept(float.NaN));
        Assert.Equal(-1, _array.AsSpan(Margin + Count * Size).IndexOfAnyExcept(float.NaN));
    }
}
