using NetGen.Generator.Model;

namespace NetGen.Generator.Layers.Pooling;

/// <summary>The windows of a pooling layer.</summary>
/// <param name="Height">The number of rows of a window.</param>
/// <param name="Width">The number of columns of a window.</param>
/// <param name="StrideHeight">Rows from one window to the next.</param>
/// <param name="StrideWidth">Columns from one window to the next.</param>
/// <param name="Top">The number of rows of padding at the top.</param>
/// <param name="Bottom">The number of rows of padding at the bottom.</param>
/// <param name="Left">The number of columns of padding on the left.</param>
/// <param name="Right">The number of columns of padding on the right.</param>
internal sealed record PoolingWindow(
    int Height, int Width, int StrideHeight, int StrideWidth, int Top = 0, int Bottom = 0, int Left = 0, int Right = 0)
{
    /// <summary>Returns the text for the line of the formula: <c>2x2</c>, <c>3x3, stride 2x2, padding 1x1</c>.</summary>
    public override string ToString()
    {
        string text = $"{Height}x{Width}";
        if (StrideHeight != Height || StrideWidth != Width)
        {
            text += $", stride {StrideHeight}x{StrideWidth}";
        }

        return (Top, Left) == (Bottom, Right)
            ? text + ((Top, Left) == (0, 0) ? "" : $", padding {Top}x{Left}")
            : text + $", padding {Top}+{Bottom} x {Left}+{Right}";
    }

    /// <summary>
    /// Returns the windows padded so that n pixels give ceil(n / stride) outputs; an odd row or column of padding goes to the end.
    /// </summary>
    public PoolingWindow Same(SampleShape input)
    {
        int rows = SamePadding(input.Height, Height, StrideHeight);
        int columns = SamePadding(input.Width, Width, StrideWidth);
        return this with { Top = rows / 2, Bottom = rows - rows / 2, Left = columns / 2, Right = columns - columns / 2 };
    }

    /// <summary>Returns the shape of the outputs.</summary>
    public SampleShape Output(SampleShape input) => SampleShape.Image(
        (input.Height + Top + Bottom - Height) / StrideHeight + 1, (input.Width + Left + Right - Width) / StrideWidth + 1, input.Channels);

    private static int SamePadding(int size, int window, int stride) => Math.Max((size - 1) / stride * stride + window - size, 0);
}
