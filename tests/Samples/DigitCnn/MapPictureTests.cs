using DigitCnn;

namespace NetGen.Samples.Tests;

public class MapPictureTests
{
    [Fact]
    public void AMapIsBrightWhereItsFilterAnswersAndThePooledOneBesideItToo()
    {
        SmallCnn net = new();
        Parameter w1 = net.W1;
        w1.CopyFrom(new float[w1.Count]);
        // Filter 5 sees the middle of its window, and the others see nothing.
        w1[5, 12] = 1;
        float[] digit = new float[MnistFiles.Pixels];
        digit[10 * MnistFiles.Side + 14] = 1;

        DecodedPng picture = new(MapPicture.Draw(digit, net));
        Color white = new(255, 255, 255);
        Color black = new(0, 0, 0);
        Assert.Equal(white, picture[12 + 14 * 6 + 3, 12 + 10 * 6 + 3]);
        Assert.Equal(black, picture[12 + 13 * 6 + 3, 12 + 10 * 6 + 3]);
        // Four pairs a row, each 72 + 3 + 72 wide: filter 5 is the second in the second row. A window's middle is its place + 2.
        const int Left = 12 + 28 * 6 + 12 + (147 + 12);
        const int Top = 12 + 72 + 12;
        Assert.Equal(white, picture[Left + 12 * 3 + 1, Top + 8 * 3 + 1]);
        Assert.Equal(black, picture[Left + 11 * 3 + 1, Top + 8 * 3 + 1]);
        Assert.Equal(white, picture[Left + 75 + 6 * 6 + 3, Top + 4 * 6 + 3]);
        Assert.Equal(black, picture[Left + 75 + 5 * 6 + 3, Top + 4 * 6 + 3]);
        Assert.Equal(black, picture[Left + 159 + 12 * 3 + 1, Top + 8 * 3 + 1]);
    }
}
