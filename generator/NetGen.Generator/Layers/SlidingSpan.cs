namespace NetGen.Generator.Layers;

/// <summary>The positions of a kernel along one dimension.</summary>
/// <param name="Size">The size of the input.</param>
/// <param name="Kernel">The size of the kernel.</param>
/// <param name="Stride">The distance from one position to the next.</param>
/// <param name="Before">The number of zeros before the input.</param>
/// <param name="After">The number of zeros after the input.</param>
internal readonly record struct SlidingSpan(int Size, int Kernel, int Stride, int Before, int After)
{
    /// <summary>A dimension of size 1, along which nothing slides.</summary>
    public static SlidingSpan One => new(1, 1, 1, 0, 0);

    /// <summary>The size of the input with its padding.</summary>
    public int Padded => Size + Before + After;

    /// <summary>The number of positions at which the kernel fits.</summary>
    public int Outputs => (Padded - Kernel) / Stride + 1;

    /// <summary>Pads so that there are ceil(size / stride) positions, as in TensorFlow and PyTorch: an odd zero goes to the end.</summary>
    public static SlidingSpan Same(int size, int kernel, int stride)
    {
        int outputs = (size + stride - 1) / stride;
        int zeros = Math.Max((outputs - 1) * stride + kernel - size, 0);
        return new SlidingSpan(size, kernel, stride, zeros / 2, zeros - zeros / 2);
    }
}
