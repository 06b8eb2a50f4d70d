using Digits;

namespace NetGen.Samples.Tests;

public class FilterPictureTests
{
    [Fact]
    public void PositiveWeightsAreRedNegativeOnesBlueAndNoneWhite()
    {
        DigitNet net = new();
        Parameter w1 = net.W1;
        w1.CopyFrom(new float[w1.Count]);
        for (int row = 0; row < 28; row++)
        {
            w1[5, row * 28 + 2] = 0.5f;
            w1[5, row * 28 + 3] = -0.5f;
        }

        DecodedPng picture = new(FilterPicture.Draw(w1, width: 28, columns: 4, scale: 5));
        Assert.Equal(picture.Width, picture.Height);
        // Neuron 5 is the second in the second row: 12 pixels of frame, 140 of a neuron, 12 between.
        const int Left = 12 + 140 + 12;
        Color positive = picture[Left + 2 * 5 + 2, Left + 70];
        Color negative = picture[Left + 3 * 5 + 2, Left + 70];
        Color none = picture[Left + 4 * 5 + 2, Left + 70];
        Assert.True(positive.R > 2 * positive.B && positive.R > 2 * positive.G, $"{positive}");
        Assert.True(negative.B > 2 * negative.R, $"{negative}");
        Assert.Equal(none.R, none.B);
        Assert.Equal(none, picture[12 + 70, 12 + 70]);
        Assert.NotEqual(none, picture[Left - 6, Left + 70]);
    }
}
