namespace NetGen.Tests.Data;

public sealed class OneHotTests
{
    [Fact]
    public void ARowHasA1AtItsLabelAndBack()
    {
        float[] rows = OneHot.Encode([2, 0, 1, 2], 3);
        Assert.Equal([0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1], rows);
        Assert.Equal([2, 0, 1, 2], OneHot.Decode(rows, 3));
        Assert.Empty(OneHot.Encode([], 3));
    }

    [Fact]
    public void OfEqualValuesTheFirstIsTheClass() => Assert.Equal([1, 0], OneHot.Decode([0.1f, 0.5f, 0.5f, 0.2f, 0.2f, 0.2f], 3));

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        Assert.Contains("The class of sample 1 is 3", Assert.Throws<ArgumentException>("labels", () => OneHot.Encode([0, 3], 3)).Message);
        Assert.Contains("not a multiple of 3 classes", Assert.Throws<ArgumentException>("rows", () => OneHot.Decode(new float[4], 3)).Message);
        Assert.Throws<ArgumentOutOfRangeException>("classes", () => OneHot.Encode([0], 1));
        Assert.Throws<ArgumentOutOfRangeException>("classes", () => OneHot.Decode([0], 1));
    }
}
