using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>Turns outputs into classes.</summary>
internal static class PredictedClass
{
    /// <summary>Returns the index of the greatest output, the first one if several are equal.</summary>
    /// <param name="outputs">The outputs of one sample, or its targets: at least 2.</param>
    public static int Of(ReadOnlySpan<float> outputs)
    {
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

    /// <summary>Returns the class of a single output: 1 above the threshold, else 0.</summary>
    /// <param name="output">The output.</param>
    /// <param name="threshold">The threshold.</param>
    public static int Of(float output, float threshold) => output > threshold ? 1 : 0;

    /// <summary>
    /// Returns whether <c>Of(outputs) == label</c>, without the mispredicted branches of searching for the greatest output. If an output is
    /// NaN, returns <see langword="false"/>.
    /// </summary>
    /// <param name="label">The class, from 0 to <paramref name="size"/> - 1; 0 or 1 if there is one output.</param>
    /// <param name="outputs">The outputs: [size], padded to a multiple of 16 floats.</param>
    /// <param name="size">The number of outputs.</param>
    /// <param name="threshold">The threshold above which a single output means class 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Is(int label, ref float outputs, int size, float threshold)
    {
        if (size == 1)
        {
            return label == 1 ? outputs > threshold : outputs <= threshold;
        }

        if (size > Vector512<float>.Count)
        {
            ReadOnlySpan<float> row = MemoryMarshal.CreateReadOnlySpan(ref outputs, size);
            return Of(row) == label && !HasNaN(row);
        }

        Vector512<float> all = Vector512.LoadUnsafe(ref outputs);
        ulong areNumbers = Vector512.Equals(all, all).ExtractMostSignificantBits();
        ulong areOutputs = (1ul << size) - 1;
        if ((areNumbers & areOutputs) != areOutputs)
        {
            return false;
        }

        // Bit k says whether output k rules the label out: it is greater than the label's output, or equal to it and before it.
        Vector512<float> value = Vector512.Create(Unsafe.Add(ref outputs, label));
        ulong greater = Vector512.GreaterThan(all, value).ExtractMostSignificantBits() & areOutputs;
        ulong equal = Vector512.Equals(all, value).ExtractMostSignificantBits() & ((1ul << label) - 1);
        return (greater | equal) == 0;
    }

    private static bool HasNaN(ReadOnlySpan<float> outputs)
    {
        foreach (float output in outputs)
        {
            if (float.IsNaN(output))
            {
                return true;
            }
        }

        return false;
    }
}
