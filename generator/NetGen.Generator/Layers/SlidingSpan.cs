namespace NetGen.Generator.Layers;

/// <summary>How a kernel slides along one dimension.</summary>
/// <param name="Size">What comes in.</param>
/// <param name="Kernel">What a position of the kernel covers.</param>
/// <param name="Stride">From one position to the next.</param>
/// <param name="Before">Zeros before what comes in.</param>
/// <param name="After">Zeros behind it.</param>
internal readonly record struct SlidingSpan(int Size, int Kernel, int Stride, int Before, int After)
{
    /// <summary>A dimension of one, along which nothing slides.</summary>
    public static SlidingSpan One => new(1, 1, 1, 0, 0);

    /// <summary>What comes in, and the zeros around it.</summary>
    public int Padded => Size + Before + After;

    /// <summary>The number of positions, where the kernel fits.</summary>
    public int Outputs => (Padded - Kernel) / Stride + 1;

    /// <summary>So many zeros that ceil(size / stride) positions remain, as TensorFlow and PyTorch have it: the odd one behind.</summary>
    public static SlidingSpan Same(int size, int kernel, int stride)
    {
        int outputs = (size + stride - 1) / stride;
        int zeros = Math.Max((outputs - 1) * stride + kernel - size, 0);
        return new SlidingSpan(size, kernel, stride, zeros / 2, zeros - zeros / 2);
    }
}
