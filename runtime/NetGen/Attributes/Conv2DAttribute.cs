namespace NetGen;

/// <summary>
/// A convolution over an image: each filter slides over it, and <c>a = f(conv(W, x) + b)</c> with W [filters x channels x height x width] as PyTorch has
/// it. From [height x width x channels] to [floor((height + padding - kernelHeight) / stride) + 1 x likewise x filters].
/// </summary>
/// <remarks>As everywhere in neural networks it is a correlation: the kernel is not mirrored.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class Conv2DAttribute : LayerAttribute
{
    /// <summary>Adds a convolution with square kernels.</summary>
    /// <param name="filters">The number of filters, at least 1.</param>
    /// <param name="kernel">The height and width of a kernel in pixels, at least 1 and at most those of the padded image.</param>
    /// <param name="activation">The function applied to each weighted sum.</param>
    public Conv2DAttribute(int filters, int kernel, Activation activation)
        : this(filters, kernel, kernel, activation)
    {
    }

    /// <summary>Adds a convolution.</summary>
    /// <param name="filters">The number of filters, at least 1.</param>
    /// <param name="kernelHeight">The height of a kernel in pixels, at least 1 and at most that of the padded image.</param>
    /// <param name="kernelWidth">The width of a kernel in pixels, at least 1 and at most that of the padded image.</param>
    /// <param name="activation">The function applied to each weighted sum.</param>
    public Conv2DAttribute(int filters, int kernelHeight, int kernelWidth, Activation activation)
    {
        Filters = filters;
        KernelHeight = kernelHeight;
        KernelWidth = kernelWidth;
        Activation = activation;
    }

    /// <summary>The number of filters.</summary>
    public int Filters { get; }

    /// <summary>The height of a kernel in pixels.</summary>
    public int KernelHeight { get; }

    /// <summary>The width of a kernel in pixels.</summary>
    public int KernelWidth { get; }

    /// <summary>The function applied to each weighted sum.</summary>
    public Activation Activation { get; }

    /// <summary>How many pixels lie between one output and the next, down and to the right; without it 1.</summary>
    public int Stride { get; set; }

    /// <summary>How many rows lie between one output and the next below it; without it <see cref="Stride"/>.</summary>
    public int StrideHeight { get; set; }

    /// <summary>How many columns lie between one output and the next on its right; without it <see cref="Stride"/>.</summary>
    public int StrideWidth { get; set; }

    /// <summary>How the border is treated; without it <see cref="NetGen.Padding.Valid"/>. Not together with the explicit paddings.</summary>
    public Padding Padding { get; set; }

    /// <summary>Rows of zeros above and below, less than the kernel's height; without it 0.</summary>
    public int PaddingHeight { get; set; }

    /// <summary>Columns of zeros on the left and on the right, less than the kernel's width; without it 0.</summary>
    public int PaddingWidth { get; set; }

    /// <summary>The distribution of this layer's initial weights; without it the default of the activation.</summary>
    public Initializer Initializer { get; set; }

    /// <summary>The standard deviation for <see cref="Initializer.Normal"/>, greater than 0; required with it and refused without.</summary>
    public double StandardDeviation { get; set; }
}
