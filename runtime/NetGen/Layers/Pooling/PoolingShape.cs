using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Layers.Pooling;

/// <summary>The sizes of a pooling layer over samples of [planes][pitch] floats. Called by emitted code.</summary>
/// <param name="planes">The number of channels.</param>
/// <param name="height">The number of rows of an input plane.</param>
/// <param name="width">The number of columns of an input plane.</param>
/// <param name="pitch">Floats from one input plane to the next, at least height x width.</param>
/// <param name="outputHeight">The number of rows of an output plane.</param>
/// <param name="outputWidth">The number of columns of an output plane.</param>
/// <param name="outputPitch">Floats from one output plane to the next, at least outputHeight x outputWidth.</param>
/// <param name="windowHeight">The number of rows of a window.</param>
/// <param name="windowWidth">The number of columns of a window.</param>
/// <param name="strideHeight">Rows from one window to the next.</param>
/// <param name="strideWidth">Columns from one window to the next.</param>
/// <param name="paddingTop">The number of rows of padding at the top; the padding at the bottom follows from the sizes.</param>
/// <param name="paddingLeft">The number of columns of padding on the left; the padding on the right follows from the sizes.</param>
/// <remarks>Every window must contain at least one pixel that is not padding.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PoolingShape(
    int planes, int height, int width, int pitch, int outputHeight, int outputWidth, int outputPitch,
    int windowHeight, int windowWidth, int strideHeight, int strideWidth, int paddingTop = 0, int paddingLeft = 0)
{
    internal readonly int Planes = planes;
    internal readonly int Height = height;
    internal readonly int Width = width;
    internal readonly int Pitch = pitch;
    internal readonly int OutputHeight = outputHeight;
    internal readonly int OutputWidth = outputWidth;
    internal readonly int OutputPitch = outputPitch;
    internal readonly int WindowHeight = windowHeight;
    internal readonly int WindowWidth = windowWidth;
    internal readonly int StrideHeight = strideHeight;
    internal readonly int StrideWidth = strideWidth;
    internal readonly int PaddingTop = paddingTop;
    internal readonly int PaddingLeft = paddingLeft;

    /// <summary>
    /// Whether windows are 2 x 2 with a stride of 2, all inside the plane and at least two per row; a last odd row or column is left over.
    /// </summary>
    internal bool IsHalving =>
        (WindowHeight, WindowWidth, StrideHeight, StrideWidth) == (2, 2, 2, 2)
        && OutputHeight == Height / 2 && OutputWidth >= 2 && OutputWidth == Width / 2 && PaddingTop == 0 && PaddingLeft == 0;

    /// <summary>1 divided by the size of a window, padding included.</summary>
    internal float Share => 1f / (WindowHeight * WindowWidth);

    /// <summary>Returns the rows of the plane that the windows of an output row cover.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Rows(int outputRow, out int begin, out int end)
    {
        int first = (outputRow * StrideHeight) - PaddingTop;
        begin = Math.Max(first, 0);
        end = Math.Min(first + WindowHeight, Height);
    }

    /// <summary>Returns the columns of the plane that the windows of an output column cover.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Columns(int outputColumn, out int begin, out int end)
    {
        int first = (outputColumn * StrideWidth) - PaddingLeft;
        begin = Math.Max(first, 0);
        end = Math.Min(first + WindowWidth, Width);
    }
}
