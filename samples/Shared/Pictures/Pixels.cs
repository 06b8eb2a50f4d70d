namespace NetGen.Samples;

/// <summary>Small images of values, enlarged.</summary>
public static class Pixels
{
    /// <summary>The background of pictures that consist of several images.</summary>
    public static readonly Color Background = new(58, 60, 66);

    /// <summary>Draws an image, each value as a square.</summary>
    /// <param name="picture">The picture to draw into.</param>
    /// <param name="left">The leftmost column.</param>
    /// <param name="top">The topmost row.</param>
    /// <param name="values">[height x width].</param>
    /// <param name="width">Values in a row.</param>
    /// <param name="scale">Pixels from one side of a square to the other.</param>
    /// <param name="color">The color of a value.</param>
    public static void Draw(
        PngImage picture, int left, int top, ReadOnlySpan<float> values, int width, int scale, Func<float, Color> color)
    {
        for (int i = 0; i < values.Length; i++)
        {
            picture.Fill(left + i % width * scale, top + i / width * scale, scale, scale, color(values[i]));
        }
    }
}
