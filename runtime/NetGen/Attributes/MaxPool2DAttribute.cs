namespace NetGen;

/// <summary>
/// Max pooling: the greatest value of each window of an image, channel by channel. From [height x width x channels] to
/// [floor((height + 2 PaddingHeight - size) / Stride) + 1 x likewise x channels].
/// </summary>
/// <remarks>
/// As in PyTorch, what is padded is never the greatest, a NaN in the window is, and the gradient goes to the first of equal values, counted row by row.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class MaxPool2DAttribute : LayerAttribute
{
    /// <summary>Adds a pooling layer with square windows.</summary>
    /// <param name="size">The height and width of a window in pixels, at least 1 and at most those of the padded image.</param>
    public MaxPool2DAttribute(int size)
        : this(size, size)
    {
    }

    /// <summary>Adds a pooling layer.</summary>
    /// <param name="height">The height of a window in pixels, at least 1 and at most that of the padded image.</param>
    /// <param name="width">The width of a window in pixels, at least 1 and at most that of the padded image.</param>
    public MaxPool2DAttribute(int height, int width)
    {
        Height = height;
        Width = width;
    }

    /// <summary>The height of a window in pixels.</summary>
    public int Height { get; }

    /// <summary>The width of a window in pixels.</summary>
    public int Width { get; }

    /// <summary>How many pixels lie between one window and the next, down and to the right; without it, windows do not overlap.</summary>
    public int Stride { get; set; }

    /// <summary>How the border is treated; without it <see cref="NetGen.Padding.Valid"/>. Not together with the explicit paddings.</summary>
    public Padding Padding { get; set; }

    /// <summary>Rows of padding above and below, at most half of the window's height; without it 0.</summary>
    public int PaddingHeight { get; set; }

    /// <summary>Columns of padding on the left and on the right, at most half of the window's width; without it 0.</summary>
    public int PaddingWidth { get; set; }
}
