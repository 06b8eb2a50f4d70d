using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Layers.Convolution;

/// <summary>Folds the partial sums of a convolution's gradients, 16 for each weight, in one fixed order. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PartialSums
{
    /// <summary>The gradient of some filters' weights to one channel.</summary>
    /// <param name="partials">[kernelWidth][kernelHeight][filters][16].</param>
    /// <param name="gradients">[filters] rows, of each the first [kernelHeight][kernelWidth] floats written.</param>
    /// <param name="gradientStride">Floats from one filter's gradients to the next.</param>
    /// <param name="filters">The number of filters.</param>
    /// <param name="kernelHeight">Rows of the kernel.</param>
    /// <param name="kernelWidth">Columns of the kernel.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SumKernels(
        ref float partials, ref float gradients, nint gradientStride, int filters, int kernelHeight, int kernelWidth)
    {
        for (int kx = 0; kx < kernelWidth; kx++)
        {
            for (int ky = 0; ky < kernelHeight; ky++)
            {
                ref float weight = ref Unsafe.Add(ref gradients, ky * kernelWidth + kx);
                for (int f = 0; f < filters; f++)
                {
                    weight = LaneReduction.Sum(in partials);
                    weight = ref Unsafe.Add(ref weight, gradientStride);
                    partials = ref Unsafe.Add(ref partials, 16);
                }
            }
        }
    }
}
