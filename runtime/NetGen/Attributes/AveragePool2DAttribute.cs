namespace NetGen;

/// <summary>
/// Average pooling: the mean of each window of an image, computed for each channel separately. Maps [height x width x channels] to
/// [outHeight x outWidth x channels], where outHeight = floor((height + 2 PaddingHeight - size) / Stride) + 1 and outWidth follows from the width.
/// </summary>
/// <remarks>
/// As in PyTorch (<c>count_include_pad=True</c>), padding counts as zeros: every sum is divided by the full window size. Keras excludes
/// padding, so its means along a padded border are larger.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class AveragePool2DAttribute : LayerAttribute
{
    /// <summary>Adds an average pooling layer with square windows.</summary>
    /// <param name="size">The height and width of a window in pixels, at least 1 and at most the height and width of the padded
    /// image.</param>
    public AveragePool2DAttribute(int size)
        : this(size, size)
    {
    }

    /// <summary>Adds an average pooling layer.</summary>
    /// <param name="height">The height of a window in pixels, at least 1 and at most the height of the padded image.</param>
    /// <param name="width">The width of a window in pixels, at least 1 and at most the width of the padded image.</param>
    public AveragePool2DAttribute(int height, int width)
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
