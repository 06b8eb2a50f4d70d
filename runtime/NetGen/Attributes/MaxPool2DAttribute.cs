namespace NetGen;

/// <summary>
/// Max pooling: the maximum of each window of an image, computed for each channel separately. Maps [height x width x channels] to
/// [outHeight x outWidth x channels], where outHeight = floor((height + 2 PaddingHeight - size) / Stride) + 1 and outWidth follows from the width.
/// </summary>
/// <remarks>
/// As in PyTorch, padding is never the maximum, a NaN in a window always is, and of equal values the first in row order receives the
/// gradient.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class MaxPool2DAttribute : LayerAttribute
{
    /// <summary>Adds a max pooling layer with square windows.</summary>
    /// <param name="size">The height and width of a window in pixels, at least 1 and at most the height and width of the padded
    /// image.</param>
    public MaxPool2DAttribute(int size)
        : this(size, size)
    {
    }

    /// <summary>Adds a max pooling layer.</summary>
    /// <param name="height">The height of a window in pixels, at least 1 and at most the height of the padded image.</param>
    /// <param name="width">The width of a window in pixels, at least 1 and at most the width of the padded image.</param>
    public MaxPool2DAttribute(int height, int width)
    {
        Height = height;
        Width = width;
    }

    /// <summary>The height of a window in pixels.</summary>
    public int Height { get; }

    /// <summary>The width of a window in pixels.</summary>
    public int Width { get; }

    /// <summary>The step from one window to the next in pixels, down and to the right. By default, windows do not overlap.</summary>
    public int Stride { get; set; }

    /// <summary>
    /// How the border is padded. The default is <see cref="NetGen.Padding.Valid"/>. Cannot be combined with the explicit paddings.
    /// </summary>
    public Padding Padding { get; set; }

    /// <summary>Rows of padding above and below, at most half the window's height. The default is 0.</summary>
    public int PaddingHeight { get; set; }

    /// <summary>Columns of padding on the left and on the right, at most half the window's width. The default is 0.</summary>
    public int PaddingWidth { get; set; }
}
