using NetGen.Kernels;

namespace NetGen.Tests.Kernels;

public class RearrangementTests
{
    private const int Count = 3;

    private static readonly (int Rows, int Columns)[] Sizes = [(1, 1), (1, 17), (3, 16), (5, 7), (16, 40), (20, 144), (28, 28), (31, 1)];

    [Fact]
    public void CopiesRowsAndClearsWhatIsNoValue()
    {
        foreach ((int rows, int columns) in Sizes)
        {
            foreach (int start in (int[])[0, 16])
            {
                foreach (int padding in (int[])[0, 5])
                {
                    SampleRows plain = new(0, columns, rows * columns + 3);
                    SampleRows padded = new(start, columns + padding, start + rows * (columns + padding) + 4);
                    float[] x = Numbers(Count * (rows * columns + 3));
                    float[] y = Nines(Count * (start + rows * (columns + padding) + 4));
                    float[] back = Nines(x.Length);
                    Rearrangement.Copy(ref x[0], plain, ref y[0], padded, rows, columns, Count);
                    Rearrangement.Copy(ref y[0], padded, ref back[0], plain, rows, columns, Count);

                    float[] expected = Nines(y.Length);
                    float[] expectedBack = Nines(x.Length);
                    for (int s = 0; s < Count; s++)
                    {
                        int from = s * (rows * columns + 3);
                        Span<float> sample = expected.AsSpan(s * (expected.Length / Count), start + rows * (columns + padding));
                        sample.Clear();
                        for (int i = 0; i < rows * columns; i++)
                        {
                            sample[start + i / columns * (columns + padding) + i % columns] = x[from + i];
                            expectedBack[from + i] = x[from + i];
                        }
                    }

                    Assert.Equal(expected, y);
                    Assert.Equal(expectedBack, back);
                }
            }
        }
    }

    [Fact]
    public void TransposesAndClearsWhatIsNoValue()
    {
        foreach ((int rows, int columns) in Sizes)
        {
            foreach (int start in (int[])[0, 16])
            {
                foreach (int padding in (int[])[0, 5])
                {
                    int pitch = rows + padding;
                    SampleRows plain = new(0, columns, rows * columns + 3);
                    SampleRows padded = new(start, pitch, start + columns * pitch + 4);
                    float[] x = Numbers(Count * (rows * columns + 3));
                    float[] y = Nines(Count * (start + columns * pitch + 4));
                    float[] back = Nines(x.Length);
                    Rearrangement.Transpose(ref x[0], plain, ref y[0], padded, rows, columns, Count);
                    Rearrangement.Transpose(ref y[0], padded, ref back[0], plain, columns, rows, Count);

                    float[] expected = Nines(y.Length);
                    float[] expectedBack = Nines(x.Length);
                    for (int s = 0; s < Count; s++)
                    {
                        int from = s * (rows * columns + 3);
                        Span<float> sample = expected.AsSpan(s * (expected.Length / Count), start + columns * pitch);
                        sample.Clear();
                        for (int i = 0; i < rows * columns; i++)
                        {
                            sample[start + i % columns * pitch + i / columns] = x[from + i];
                            expectedBack[from + i] = x[from + i];
                        }
                    }

                    Assert.Equal(expected, y);
                    Assert.Equal(expectedBack, back);
                }
            }
        }
    }

    private static float[] Numbers(int length) => [.. Enumerable.Range(1, length).Select(i => (float)i)];

    private static float[] Nines(int length) => [.. Enumerable.Repeat(9f, length)];
}
