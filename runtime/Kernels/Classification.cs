using System.Runtime.InteropServices;

namespace NetGen.Kernels;

/// <summary>From outputs to classes.</summary>
public static class Classification
{
    /// <summary>
    /// The class that outputs stand for: the index of the greatest (the first of them if several are equal). A single output says 1
    /// on its positive side, else 0: above 0.5 after a sigmoid, above 0 otherwise.
    /// </summary>
    /// <param name="outputs">The outputs of one sample, or its targets.</param>
    /// <param name="activation">The activation that they come from.</param>
    public static int Of(ReadOnlySpan<float> outputs, Activation activation)
    {
        if (outputs.Length == 1)
        {
            return outputs[0] > (activation == Activation.Sigmoid ? 0.5f : 0f) ? 1 : 0;
        }

        int best = 0;
        for (int i = 1; i < outputs.Length; i++)
        {
            if (outputs[i] > outputs[best])
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>The classes of many samples.</summary>
    /// <param name="memory">The network.</param>
    /// <param name="inputs">[samples x InputSize].</param>
    /// <param name="classes">[samples], written.</param>
    /// <exception cref="ArgumentException">The lengths are no whole samples, or not equally many.</exception>
    public static void Batch<TKernels>(NetworkMemory memory, ReadOnlySpan<float> inputs, Span<int> classes)
        where TKernels : struct, INetworkKernels
    {
        int count = Check.Samples<TKernels>(inputs);
        Check.Targets(TKernels.Name, count, 1, nameof(classes), classes.Length);

        // Outputs of a few samples at a time, behind the scratch that the passes themselves need.
        AlignedBuffer scratch = memory.Scratch.Rent();
        try
        {
            ref float outputs = ref MemoryMarshal.GetReference(scratch.Span[NetworkMemory.PassScratch<TKernels>()..]);
            for (int first = 0; first < count; first += NetworkMemory.OutputRows)
            {
                int rows = Math.Min(NetworkMemory.OutputRows, count - first);
                TKernels.Predict(
                    ref memory.Parameters.First, ref MemoryMarshal.GetReference(inputs[(first * TKernels.InputSize)..]), ref outputs, rows,
                    ref scratch.First);
                ReadOnlySpan<float> row = MemoryMarshal.CreateReadOnlySpan(ref outputs, rows * TKernels.OutputSize);
                for (int i = 0; i < rows; i++)
                {
                    classes[first + i] = Of(row.Slice(i * TKernels.OutputSize, TKernels.OutputSize), TKernels.OutputActivation);
                }
            }
        }
        finally
        {
            memory.Scratch.Return(scratch);
        }
    }
}
