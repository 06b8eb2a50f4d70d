namespace NetGen.Samples;

/// <summary>A small image of values in an <see cref="ImageGrid"/>.</summary>
public sealed class ImageTile
{
    /// <summary>An image.</summary>
    /// <param name="values">[height x width].</param>
    /// <param name="width">Values in a row.</param>
    /// <param name="caption">The line below it; none if empty.</param>
    /// <exception cref="ArgumentException">The values are none, or no full rows.</exception>
    public ImageTile(ReadOnlySpan<float> values, int width, string caption = "")
    {
        if (width < 1 || values.Length == 0 || values.Length % width != 0)
        {
            throw new ArgumentException($"Image '{caption}' has {values.Length} values and rows of {width}; it takes full rows.");
        }

        Values = values.ToArray();
        Width = width;
        Caption = caption;
    }

    /// <summary>The line below the image.</summary>
    public string Caption { get; }

    /// <summary>Whether the image is framed, as what stands out is.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Values in a row.</summary>
    internal int Width { get; }

    /// <summary>Rows.</summary>
    internal int Height => Values.Length / Width;

    /// <summary>[Height x Width].</summary>
    internal float[] Values { get; }
}
