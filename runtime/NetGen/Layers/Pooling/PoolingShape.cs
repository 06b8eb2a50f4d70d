using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Layers.Pooling;

/// <summary>The sizes of a pooling layer over samples of [planes][pitch] floats. Called by emitted code.</summary>
/// <param name="planes">Channels of a sample.</param>
/// <param name="height">Rows of a plane coming in.</param>
/// <param name="width">Columns of a plane coming in.</param>
/// <param name="pitch">Floats from one plane coming in to the next, at least height x width.</param>
/// <param name="outputHeight">Rows of a plane going out.</param>
/// <param name="outputWidth">Columns of a plane going out.</param>
/// <param name="outputPitch">Floats from one plane going out to the next, at least outputHeight x outputWidth.</param>
/// <param name="windowHeight">Rows of a window.</param>
/// <param name="windowWidth">Columns of a window.</param>
/// <param name="strideHeight">Rows from one window to the next.</param>
/// <param name="strideWidth">Columns from one window to the next.</param>
/// <param name="paddingTop">Rows of padding above; the rows below follow from the sizes.</param>
/// <param name="paddingLeft">Columns of padding on the left; those on the right follow from the sizes.</param>
/// <remarks>Every window must hold at least one pixel that is no padding.</remarks>
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

    /// <summary>Windows of 2 x 2 side by side, all inside the plane, at least two in a row: a last odd row or column is left over.</summary>
    internal bool IsHalving =>
        (WindowHeight, WindowWidth, StrideHeight, StrideWidth) == (2, 2, 2, 2)
        && OutputHeight == Height / 2 && OutputWidth >= 2 && OutputWidth == Width / 2 && PaddingTop == 0 && PaddingLeft == 0;

    /// <summary>1 / the size of a window, padding included.</summary>
    internal float Share => 1f / (WindowHeight * WindowWidth);

    /// <summary>The rows of the plane that the windows of an output's row see.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Rows(int outputRow, out int begin, out int end)
    {
        int first = (outputRow * StrideHeight) - PaddingTop;
        begin = Math.Max(first, 0);
        end = Math.Min(first + WindowHeight, Height);
    }

    /// <summary>The columns of the plane that the windows of an output's column see.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Columns(int outputColumn, out int begin, out int end)
    {
        int first = (outputColumn * StrideWidth) - PaddingLeft;
        begin = Math.Max(first, 0);
        end = Math.Min(first + WindowWidth, Width);
    }
}
