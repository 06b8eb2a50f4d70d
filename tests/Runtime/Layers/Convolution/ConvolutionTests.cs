namespace NetGen.Tests.Layers.Convolution;

/// <summary>Known pictures: what a filter finds in them can be counted by hand.</summary>
public class ConvolutionTests
{
    private static readonly float[] Picture =
    [
        1, 1, 1, 0, 0,
        0, 1, 1, 1, 0,
        0, 0, 1, 1, 1,
        0, 0, 1, 1, 0,
        0, 1, 1, 0, 0,
    ];

    private static readonly float[] Cross = [1, 0, 1, 0, 1, 0, 1, 0, 1];

    [Fact]
    public void AFilterOverAPicture()
    {
        FilterOverPicture network = new();
        network.W1.CopyFrom(Cross);
        float[] y = new float[9];
        network.Forward(Picture, y);
        Assert.Equal([4, 3, 4, 2, 4, 3, 2, 3, 4], y);
    }

    [Fact]
    public void AFilterOverAPaddedPicture()
    {
        FilterOverPaddedPicture network = new();
        network.W1.CopyFrom(Cross);
        float[] y = new float[25];
        network.Forward(Picture, y);
        Assert.Equal(
            [
                2, 2, 3, 1, 1,
                1, 4, 3, 4, 1,
                1, 2, 4, 3, 3,
                1, 2, 3, 4, 1,
                0, 2, 2, 1, 1,
            ],
            y);
    }
}
