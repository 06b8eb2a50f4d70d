using System.Runtime.InteropServices;
using NetGen.Tests.Layers.Dense;

namespace NetGen.Tests.Networks;

/// <summary>Batches that several threads predict have the bits of one thread.</summary>
public class ThreadedPredictionTests
{
    public static TheoryData<string, int?> Cases
    {
        get
        {
            TheoryData<string, int?> cases = [];
            foreach (string name in new[] { nameof(Net15x33x7), nameof(Net130x3), nameof(Net512x512x512) })
            {
                foreach (int? threads in new int?[] { 2, 3, 8, 64, null })
                {
                    cases.Add(name, threads);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ForwardBatch(string name, int? threads)
    {
        Subject subject = Subjects.Create(name);
        foreach (int count in new[] { 0, 1, 48, 49, 200, 1000 })
        {
            Samples x = new(count, subject.InputSize, seed: 5, -2, 2);
            Samples expected = new(count, subject.OutputSize);
            Samples y = new(count, subject.OutputSize);
            subject.ForwardBatch(x.Span, expected.Span, threads: 1);
            subject.ForwardBatch(x.Span, y.Span, threads);
            y.AssertMarginsUntouched();
            Assert.True(Bits(expected.Span).SequenceEqual(Bits(y.Span)), $"Other bits in a batch of {count}.");
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(null)]
    public void ClassifyBatch(int? threads)
    {
        Net15x33x7 network = new(4);
        Samples x = new(5000, 15, seed: 6, -2, 2);
        int[] expected = new int[x.Count];
        int[] classes = new int[x.Count];
        network.ClassifyBatch(x.Span, expected, threads: 1);
        network.ClassifyBatch(x.Span, classes, threads);
        Assert.Equal(expected, classes);
        Assert.True(classes.Distinct().Count() > 1);
    }

    /// <summary>Outputs may go where the inputs are, whoever else would have read these.</summary>
    [Fact]
    public void InPlace()
    {
        Net100x17x100 network = new(4);
        Samples x = new(1000, 100, seed: 7, -2, 2);
        float[] expected = new float[x.Span.Length];
        network.ForwardBatch(x.Span, expected, threads: 1);
        float[] both = new float[x.Span.Length + 100];
        x.Span.CopyTo(both.AsSpan(100));
        network.ForwardBatch(both.AsSpan(100), both.AsSpan(0, expected.Length), threads: 8);
        Assert.Equal(expected, both.AsSpan(0, expected.Length).ToArray());
    }

    private static ReadOnlySpan<int> Bits(ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, int>(values);
}
