namespace NetGen;

/// <summary>
/// A convolution over a sequence: each filter slides along the steps, and <c>a = f(conv(W, x) + b)</c> with W [filters x features x kernel] as PyTorch has
/// it. From [steps x features] to [floor((steps + padding - kernel) / stride) + 1 x filters].
/// </summary>
/// <remarks>As everywhere in neural networks it is a correlation: the kernel is not mirrored.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class Conv1DAttribute : LayerAttribute
{
    /// <summary>Adds a convolution.</summary>
    /// <param name="filters">The number of filters, at least 1.</param>
    /// <param name="kernel">How many steps a kernel sees, at least 1 and at most those of the padded sequence.</param>
    /// <param name="activation">The function applied to each weighted sum.</param>
    public Conv1DAttribute(int filters, int kernel, Activation activation)
    {
        Filters = filters;
        Kernel = kernel;
        Activation = activation;
    }

    /// <summary>The number of filters.</summary>
    public int Filters { get; }

    /// <summary>How many steps a kernel sees.</summary>
    public int Kernel { get; }

    /// <summary>The function applied to each weighted sum.</summary>
    public Activation Activation { get; }

    /// <summary>How many steps lie between one output and the next; without it 1.</summary>
    public int Stride { get; set; }

    /// <summary>How the ends are treated; without it <see cref="NetGen.Padding.Valid"/>. Not together with <see cref="PaddingSteps"/>.</summary>
    public Padding Padding { get; set; }

    /// <summary>Steps of zeros before and behind the sequence, less than the kernel; without it 0.</summary>
    public int PaddingSteps { get; set; }

    /// <summary>The distribution of this layer's initial weights; without it the default of the activation.</summary>
    public Initializer Initializer { get; set; }

    /// <summary>The standard deviation for <see cref="Initializer.Normal"/>, greater than 0; required with it and refused without.</summary>
    public double StandardDeviation { get; set; }
}
