namespace NetGen.Generator.Layers;

/// <summary>How a kernel slides along one dimension.</summary>
/// <param name="Size">The number of inputs.</param>
/// <param name="Kernel">The number of inputs under the kernel.</param>
/// <param name="Stride">From one position to the next.</param>
/// <param name="Before">Zeros before the inputs.</param>
/// <param name="After">Zeros after them.</param>
internal readonly record struct SlidingSpan(int Size, int Kernel, int Stride, int Before, int After)
{
    /// <summary>A dimension of one, along which nothing slides.</summary>
    public static SlidingSpan One => new(1, 1, 1, 0, 0);

    /// <summary>The inputs with the zeros around them.</summary>
    public int Padded => Size + Before + After;

    /// <summary>The number of positions, where the kernel fits.</summary>
    public int Outputs => (Padded - Kernel) / Stride + 1;

    /// <summary>The padding for ceil(size / stride) positions, as TensorFlow and PyTorch define it: an odd zero goes to the end.</summary>
    public static SlidingSpan Same(int size, int kernel, int stride)
    {
        int outputs = (size + stride - 1) / stride;
        int zeros = Math.Max((outputs - 1) * stride + kernel - size, 0);
        return new SlidingSpan(size, kernel, stride, zeros / 2, zeros - zeros / 2);
    }
}
