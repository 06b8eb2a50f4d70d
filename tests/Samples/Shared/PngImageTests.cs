namespace NetGen.Samples.Tests;

public class PngImageTests
{
    private static readonly Color Background = new(10, 200, 255);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 7)]
    [InlineData(100, 2)]
    public void ItIsDecodedToWhatWasDrawn(int width, int height)
    {
        PngImage image = new(width, height, Background);
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                image.Fill(x, y, 1, 1, ColorAt(x, y));
            }
        }

        DecodedPng decoded = new(image);
        Assert.Equal((width, height), (decoded.Width, decoded.Height));
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                Assert.Equal(ColorAt(x, y), decoded[x, y]);
            }
        }
    }

    [Fact]
    public void ARectangleIsFilledAndNothingElse()
    {
        PngImage image = new(6, 5, Background);
        Color red = new(255, 0, 0);
        image.Fill(2, 1, 3, 2, red);
        DecodedPng decoded = new(image);
        for (int y = 0; y < 5; y++)
        {
            for (int x = 0; x < 6; x++)
            {
                Assert.Equal(x is >= 2 and < 5 && y is >= 1 and < 3 ? red : Background, decoded[x, y]);
            }
        }
    }

    private static Color ColorAt(int x, int y) => new((byte)(x * 37), (byte)(y * 91), (byte)(x * y + 5));
}
