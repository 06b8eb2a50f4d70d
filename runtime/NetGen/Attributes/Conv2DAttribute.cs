namespace NetGen;

/// <summary>
/// A 2D convolution over an image: each filter slides over the image, <c>a = f(conv(W, x) + b)</c>, with W [filters x channels x height x
/// width] as in PyTorch. Maps [height x width x channels] to [outHeight x outWidth x filters],
/// where outHeight = floor((height + padding - kernelHeight) / stride) + 1 and outWidth follows from the width.
/// </summary>
/// <remarks>As usual in neural networks, this is a cross-correlation: the kernel is not mirrored.</remarks>
/// <example><code>
/// [Network]
/// [Input(28, 28, 1)]
/// [Conv2D(20, 5, Activation.ReLU)]                         // 24 x 24 x 20
/// [MaxPool2D(2)]                                           // 12 x 12 x 20
/// [Conv2D(40, 3, Activation.ReLU, Padding = Padding.Same)] // 12 x 12 x 40
/// [MaxPool2D(2)]                                           // 6 x 6 x 40
/// [Dense(10, Activation.Softmax)]
/// public partial class DigitCnn;
/// </code></example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class Conv2DAttribute : LayerAttribute
{
    /// <summary>Adds a 2D convolution with square kernels.</summary>
    /// <param name="filters">The number of filters, at least 1.</param>
    /// <param name="kernel">The height and width of a kernel in pixels, at least 1 and at most the height and width of the padded
    /// image.</param>
    /// <param name="activation">The function applied to each weighted sum.</param>
    public Conv2DAttribute(int filters, int kernel, Activation activation)
        : this(filters, kernel, kernel, activation)
    {
    }

    /// <summary>Adds a 2D convolution.</summary>
    /// <param name="filters">The number of filters, at least 1.</param>
    /// <param name="kernelHeight">The height of a kernel in pixels, at least 1 and at most the height of the padded image.</param>
    /// <param name="kernelWidth">The width of a kernel in pixels, at least 1 and at most the width of the padded image.</param>
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

    /// <summary>The number of pixels the kernel moves from one output to the next, down and to the right. The default is 1.</summary>
    public int Stride { get; set; }

    /// <summary>The number of rows the kernel moves from one output to the next. Defaults to <see cref="Stride"/>.</summary>
    public int StrideHeight { get; set; }

    /// <summary>The number of columns the kernel moves from one output to the next. Defaults to <see cref="Stride"/>.</summary>
    public int StrideWidth { get; set; }

    /// <summary>
    /// How the border is padded. The default is <see cref="NetGen.Padding.Valid"/>. Cannot be combined with the explicit paddings.
    /// </summary>
    public Padding Padding { get; set; }

    /// <summary>Rows of zeros above and below, fewer than the kernel's height. The default is 0.</summary>
    public int PaddingHeight { get; set; }

    /// <summary>Columns of zeros on the left and on the right, fewer than the kernel's width. The default is 0.</summary>
    public int PaddingWidth { get; set; }

    /// <summary>
    /// The distribution of this layer's initial weights. Defaults to the network's initializer, or else to that of the activation.
    /// </summary>
    public Initializer Initializer { get; set; }

    /// <summary>
    /// The standard deviation for <see cref="Initializer.Normal"/>, greater than 0; required with that initializer and invalid with any
    /// other.
    /// </summary>
    public double StandardDeviation { get; set; }
}
