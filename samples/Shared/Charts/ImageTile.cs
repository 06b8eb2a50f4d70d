namespace NetGen.Samples;

/// <summary>A small image of values in an <see cref="ImageGrid"/>.</summary>
public sealed class ImageTile
{
    /// <summary>Creates an image.</summary>
    /// <param name="values">The values of the image: [height x width].</param>
    /// <param name="width">The number of values in a row.</param>
    /// <param name="caption">The caption below it; empty for none.</param>
    /// <exception cref="ArgumentException"><paramref name="values"/> is empty, or its length not a multiple of <paramref name="width"/>.</exception>
    public ImageTile(ReadOnlySpan<float> values, int width, string caption = "")
    {
        if (width < 1 || values.Length == 0 || values.Length % width != 0)
        {
            throw new ArgumentException($"Image '{caption}' has {values.Length} values and rows of {width}; it needs at least 1 row, all complete.");
        }

        Values = values.ToArray();
        Width = width;
        Caption = caption;
    }

    /// <summary>The caption below the image.</summary>
    public string Caption { get; }

    /// <summary>Whether the image is highlighted by a frame.</summary>
    public bool IsMarked { get; init; }

    /// <summary>The number of values in a row.</summary>
    internal int Width { get; }

    /// <summary>The number of rows.</summary>
    internal int Height => Values.Length / Width;

    /// <summary>The values: [Height x Width].</summary>
    internal float[] Values { get; }
}
