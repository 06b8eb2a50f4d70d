using System.ComponentModel;
using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Layers.Convolution;

/// <summary>
/// Reduces the 16 partial sums of each weight's gradient in a convolution, always in the same order. Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PartialSums
{
    /// <summary>Computes the gradients of the weights between several filters and one input channel.</summary>
    /// <param name="partials">The partial sums: [kernelWidth][kernelHeight][filters][16].</param>
    /// <param name="gradients">Receives the gradients: [filters] rows, of which the first [kernelHeight][kernelWidth] floats are
    /// written.</param>
    /// <param name="gradientStride">Floats from one filter's gradients to the next.</param>
    /// <param name="filters">The number of filters.</param>
    /// <param name="kernelHeight">The number of rows of the kernel.</param>
    /// <param name="kernelWidth">The number of columns of the kernel.</param>
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
