namespace NetGen.Samples;

/// <summary>Draws small images of values, enlarged.</summary>
public static class Pixels
{
    /// <summary>The background color of pictures that consist of several images.</summary>
    public static readonly Color Background = new(58, 60, 66);

    /// <summary>Draws an image with each value as a square.</summary>
    /// <param name="picture">The picture to draw into.</param>
    /// <param name="left">The left edge of the image in the picture, in pixels.</param>
    /// <param name="top">The top edge of the image in the picture, in pixels.</param>
    /// <param name="values">The values of the image: [height x width].</param>
    /// <param name="width">The number of values in a row.</param>
    /// <param name="scale">The width and height of a square in pixels.</param>
    /// <param name="color">Maps a value to its color.</param>
    public static void Draw(
        PngImage picture, int left, int top, ReadOnlySpan<float> values, int width, int scale, Func<float, Color> color)
    {
        for (int i = 0; i < values.Length; i++)
        {
            picture.Fill(left + i % width * scale, top + i / width * scale, scale, scale, color(values[i]));
        }
    }
}
