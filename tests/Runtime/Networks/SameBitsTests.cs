using System.Runtime.InteropServices;

namespace NetGen.Tests.Networks;

/// <summary>A sample gets the same bits alone and anywhere in a batch of any size.</summary>
public class SameBitsTests
{
    private const int Largest = 130;

    public static TheoryData<string> Odd => new(Subjects.With(BatchSizes.Every));

    public static TheoryData<string> Wide => new(Subjects.With(BatchSizes.Few));

    [Theory]
    [MemberData(nameof(Odd))]
    public void AloneAndInBatchesOfEverySize(string name) => Check(Subjects.Create(name), Enumerable.Range(0, Largest + 1));

    [Theory]
    [MemberData(nameof(Wide))]
    public void AloneAndInBatchesOfSomeSizes(string name) =>
        Check(Subjects.Create(name), [0, 1, 2, 5, 6, 7, 13, 16, 47, 49, 113, Largest]);

    private static void Check(Subject subject, IEnumerable<int> counts)
    {
        Samples x = new(Largest, subject.InputSize, seed: 5, -2, 2);
        Samples alone = new(Largest, subject.OutputSize);
        for (int i = 0; i < Largest; i++)
        {
            subject.Forward(x[i], alone[i]);
        }

        alone.AssertMarginsUntouched();
        Assert.True(alone[0].IndexOfAnyExcept(0f) >= 0);
        foreach (int count in counts)
        {
            // The last samples, so that one and the same stands at many places.
            Samples y = new(count, subject.OutputSize);
            subject.ForwardBatch(x.Span[((Largest - count) * x.Size)..], y.Span);
            y.AssertMarginsUntouched();
            ReadOnlySpan<int> expected = MemoryMarshal.Cast<float, int>(alone.Span[((Largest - count) * subject.OutputSize)..]);
            Assert.True(expected.SequenceEqual(MemoryMarshal.Cast<float, int>(y.Span)), $"Other bits in a batch of {count}.");
        }
    }
}
