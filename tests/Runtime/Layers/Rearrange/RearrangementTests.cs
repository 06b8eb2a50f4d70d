using NetGen.Layers.Rearrange;

namespace NetGen.Tests.Layers.Rearrange;

public class RearrangementTests
{
    private const int Count = 3;
    private const int Gap = 4;

    private static readonly (int Rows, int Columns)[] Sizes = [(1, 1), (1, 17), (3, 16), (5, 7), (16, 40), (20, 144), (28, 28), (31, 1)];

    /// <summary>There and back: every value is in its place, padding is zero, and what lies between samples is left alone.</summary>
    [Fact]
    public void Copies() =>
        ForEach((rows, columns, padding) =>
        {
            int pitch = columns + padding;
            (float[] x, int xStride) = (Numbers(Count * (rows * columns + Gap)), rows * columns + Gap);
            (float[] y, int yStride) = (Nines(Count * (rows * pitch + Gap)), rows * pitch + Gap);
            float[] back = Nines(x.Length);
            Rearrangement.Copy(new(ref x[0], xStride, columns), new(ref y[0], yStride, pitch), rows, columns, Count);
            Rearrangement.Copy(new(ref y[0], yStride, pitch), new(ref back[0], xStride, columns), rows, columns, Count);
            Assert.Equal(Expected(Count * yStride, yStride, rows * pitch, i => i % pitch < columns ? i / pitch * columns + i % pitch : -1, xStride), y);
            Assert.Equal(Expected(Count * xStride, xStride, rows * columns, i => i, xStride), back);
        });

    /// <summary>The same with rows and columns exchanged.</summary>
    [Fact]
    public void Transposes() =>
        ForEach((rows, columns, padding) =>
        {
            int pitch = rows + padding;
            (float[] x, int xStride) = (Numbers(Count * (rows * columns + Gap)), rows * columns + Gap);
            (float[] y, int yStride) = (Nines(Count * (columns * pitch + Gap)), columns * pitch + Gap);
            float[] back = Nines(x.Length);
            Rearrangement.Transpose(new(ref x[0], xStride, columns), new(ref y[0], yStride, pitch), rows, columns, Count);
            Rearrangement.Transpose(new(ref y[0], yStride, pitch), new(ref back[0], xStride, columns), columns, rows, Count);
            Assert.Equal(Expected(Count * yStride, yStride, columns * pitch, i => i % pitch < rows ? i % pitch * columns + i / pitch : -1, xStride), y);
            Assert.Equal(Expected(Count * xStride, xStride, rows * columns, i => i, xStride), back);
        });

    private static void ForEach(Action<int, int, int> check)
    {
        foreach ((int rows, int columns) in Sizes)
        {
            check(rows, columns, 0);
            check(rows, columns, 5);
        }
    }

    /// <summary>What samples must hold: the number at a place of the source, 0 where there is none, 9 between samples.</summary>
    private static float[] Expected(int length, int stride, int sample, Func<int, int> place, int sourceStride) =>
        [.. Enumerable.Range(0, length).Select(i =>
            i % stride >= sample ? 9f : place(i % stride) is >= 0 and int from ? i / stride * sourceStride + from + 1 : 0f)];

    private static float[] Numbers(int length) => [.. Enumerable.Range(1, length).Select(i => (float)i)];

    private static float[] Nines(int length) => [.. Enumerable.Repeat(9f, length)];
}
