using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    /// <summary>
    /// Whether outputs stand for a class: <c>Of(outputs) == label</c>, without the mispredicted branches of looking for the greatest.
    /// </summary>
    /// <param name="label">The class, from 0 to size - 1; 0 or 1 if there is one output.</param>
    /// <param name="outputs">[size], padded to a multiple of 16 floats.</param>
    /// <param name="size">The number of outputs.</param>
    /// <param name="activation">The activation that they come from.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Is(int label, ref float outputs, int size, Activation activation)
    {
        Vector512<float> all = Vector512.LoadUnsafe(ref outputs);
        ulong areNumbers = Vector512.Equals(all, all).ExtractMostSignificantBits();
        ulong areOutputs = (1ul << Math.Min(size, Vector512<float>.Count)) - 1;
        if (size == 1 || size > Vector512<float>.Count || (areNumbers & areOutputs) != areOutputs)
        {
            return Of(MemoryMarshal.CreateReadOnlySpan(ref outputs, size), activation) == label;
        }

        // Bit k says whether output k keeps the label from being the class: by being greater, or by being as great and before it.
        Vector512<float> value = Vector512.Create(Unsafe.Add(ref outputs, label));
        ulong greater = Vector512.GreaterThan(all, value).ExtractMostSignificantBits() & areOutputs;
        ulong equal = Vector512.Equals(all, value).ExtractMostSignificantBits() & ((1ul << label) - 1);
        return (greater | equal) == 0;
    }
}
