using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen.Tests.CompilerServices;

public class TranspositionTests
{
    [Fact]
    public void CopiesEveryElementOfOddShapesExactlyAndNothingElse()
    {
        int[] counts = [1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 31, 33, 64];
        foreach (int rows in counts)
        {
            foreach (int columns in counts)
            {
                Check(rows, columns, sourceStride: columns + 3, destinationStride: rows + 5);
            }
        }

        Check(64, 1000, 1008, 64);
    }

    private static void Check(int rows, int columns, int sourceStride, int destinationStride)
    {
        // Every bit pattern is different, and NaN payloads are among them: a copy must not go through arithmetic.
        int[] source = Enumerable.Range(0x7F800000 - (rows * sourceStride / 2), rows * sourceStride).ToArray();
        int[] destination = Enumerable.Repeat(-1, columns * destinationStride).ToArray();
        int[] expected = (int[])destination.Clone();
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                expected[(c * destinationStride) + r] = source[(r * sourceStride) + c];
            }
        }

        Transposition.Transpose(
            ref Unsafe.As<int, float>(ref source[0]), sourceStride,
            ref Unsafe.As<int, float>(ref destination[0]), destinationStride, rows, columns);

        Assert.True(expected.AsSpan().SequenceEqual(destination), $"{rows} x {columns}");
    }
}
