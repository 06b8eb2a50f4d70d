using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Kernels;

/// <summary>What a batch prediction reads and writes, pinned by its caller; any range of samples can be done on its own.</summary>
/// <param name="parameters">The parameter buffer.</param>
/// <param name="x">[samples x InputSize].</param>
/// <param name="y">[samples x OutputSize], written; or null.</param>
/// <param name="classes">[samples], written if <paramref name="y"/> is null.</param>
internal readonly unsafe struct PredictionJob<TKernels>(AlignedBuffer parameters, float* x, float* y, int* classes)
    where TKernels : struct, INetworkKernels
{
    /// <summary>Samples that are classified at a time; ranges are cut at multiples of it, which suits the blocks of Predict too.</summary>
    public const int BlockRows = NetworkMemory.OutputRows;

    /// <summary>Does the samples from first up to last.</summary>
    /// <param name="first">The first sample.</param>
    /// <param name="last">The sample after the last.</param>
    /// <param name="scratch"><see cref="NetworkMemory.ScratchLength"/> floats.</param>
    public void Do(int first, int last, ref float scratch)
    {
        ref float inputs = ref *(x + (nint)first * TKernels.InputSize);
        if (y != null)
        {
            TKernels.Predict(ref parameters.First, ref inputs, ref *(y + (nint)first * TKernels.OutputSize), last - first, ref scratch);
            return;
        }

        // Outputs of a few samples at a time, behind the scratch that the passes themselves need.
        ref float outputs = ref Unsafe.Add(ref scratch, NetworkMemory.PassScratch<TKernels>());
        for (int sample = first; sample < last; sample += BlockRows)
        {
            int rows = Math.Min(BlockRows, last - sample);
            TKernels.Predict(ref parameters.First, ref *(x + (nint)sample * TKernels.InputSize), ref outputs, rows, ref scratch);
            ReadOnlySpan<float> all = MemoryMarshal.CreateReadOnlySpan(ref outputs, rows * TKernels.OutputSize);
            for (int i = 0; i < rows; i++)
            {
                classes[sample + i] = Classification.Of(all.Slice(i * TKernels.OutputSize, TKernels.OutputSize), TKernels.OutputActivation);
            }
        }
    }
}
