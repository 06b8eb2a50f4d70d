namespace NetGen;

/// <summary>
/// A 1D convolution over a sequence: each filter slides along the steps, <c>a = f(conv(W, x) + b)</c>, with W [filters x features x kernel]
/// as in PyTorch. Maps [steps x features] to [floor((steps + padding - kernel) / stride) + 1 x filters].
/// </summary>
/// <remarks>As usual in neural networks, this is a cross-correlation: the kernel is not mirrored.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class Conv1DAttribute : LayerAttribute
{
    /// <summary>Adds a 1D convolution.</summary>
    /// <param name="filters">The number of filters, at least 1.</param>
    /// <param name="kernel">The kernel size in steps, at least 1 and at most the length of the padded sequence.</param>
    /// <param name="activation">The function applied to each weighted sum.</param>
    public Conv1DAttribute(int filters, int kernel, Activation activation)
    {
        Filters = filters;
        Kernel = kernel;
        Activation = activation;
    }

    /// <summary>The number of filters.</summary>
    public int Filters { get; }

    /// <summary>The kernel size in steps.</summary>
    public int Kernel { get; }

    /// <summary>The function applied to each weighted sum.</summary>
    public Activation Activation { get; }

    /// <summary>The number of steps the kernel moves from one output to the next. The default is 1.</summary>
    public int Stride { get; set; }

    /// <summary>
    /// How the ends are padded. The default is <see cref="NetGen.Padding.Valid"/>. Cannot be combined with <see cref="PaddingSteps"/>.
    /// </summary>
    public Padding Padding { get; set; }

    /// <summary>Steps of zeros before and after the sequence, fewer than the kernel size. The default is 0.</summary>
    public int PaddingSteps { get; set; }

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
