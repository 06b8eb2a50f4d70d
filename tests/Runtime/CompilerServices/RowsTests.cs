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

    [Fact]
    public void StoreQuartersWritesTheWholeRow()
    {
        float[] written = new float[16];
        Rows.StoreQuarters(Vector512.Create(Row), ref written[0]);
        Assert.Equal(Row, written);
    }
}
