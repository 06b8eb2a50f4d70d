using System.Runtime.Intrinsics;
using NetGen.CompilerServices;

namespace NetGen.Tests.CompilerServices;

/// <summary>Rows of one vector, stored in pieces.</summary>
public class RowsTests
{
    private static readonly float[] Row = [.. Enumerable.Range(1, 16).Select(i => (float)i)];

    public static TheoryData<int> Sizes => new(Enumerable.Range(1, 16));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void CopyOutWritesTheFirstFloatsAndNoMore(int size)
    {
        float[] expected = [.. Row.Select(value => value <= size ? value : 0)];
        float[] written = new float[16];
        Rows.CopyOut(Vector512.Create(Row), ref written[0], size);
        Assert.Equal(expected, written);
        if (size <= 4)
        {
            Array.Clear(written);
            Rows.CopyOut(Vector128.Create(Row), ref written[0], size);
            Assert.Equal(expected, written);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void CopyOutOfManyRowsWritesTheirFirstFloatsAndNoMore(int size)
    {
        for (int rows = 0; rows < 40; rows++)
        {
            float[] padded = [.. Enumerable.Range(0, (rows + 1) * 16).Select(i => i % 16 < size ? i + 1f : -1)];
            float[] written = new float[(rows * size) + 16];
            Rows.CopyOut(ref padded[0], 16, ref written[0], size, rows);
            Assert.Equal([.. padded[..(rows * 16)].Where(value => value > 0), .. new float[16]], written);
        }
    }

    [Fact]
    public void QuartersHoldFourNeighboringLanes()
    {
        Vector512<float> row = Vector512.Create(Row);
        Vector128<float>[] quarters = [Simd512.Quarter(row, 0), Simd512.Quarter(row, 1), Simd512.Quarter(row, 2), Simd512.Quarter(row, 3)];
        Assert.Equal(Row, quarters.SelectMany(quarter => Enumerable.Range(0, 4).Select(lane => quarter[lane])));
    }

    [Fact]
    public void StoreQuartersWritesTheWholeRow()
    {
        float[] written = new float[16];
        Rows.StoreQuarters(Vector512.Create(Row), ref written[0]);
        Assert.Equal(Row, written);
    }
}
