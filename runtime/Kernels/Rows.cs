using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Kernels;

/// <summary>Copies between padded rows and rows without padding.</summary>
public static class Rows
{
    /// <summary>Copies the outputs of padded rows to rows without padding.</summary>
    /// <param name="source">[rows x stride].</param>
    /// <param name="stride">Floats from one padded row to the next.</param>
    /// <param name="destination">[rows x size], written.</param>
    /// <param name="size">Outputs in a row.</param>
    /// <param name="rows">The number of rows.</param>
    public static void CopyOut(ref float source, int stride, ref float destination, int size, int rows)
    {
        for (int row = 0; row < rows; row++)
        {
            MemoryMarshal.CreateReadOnlySpan(ref source, size).CopyTo(MemoryMarshal.CreateSpan(ref destination, size));
            source = ref Unsafe.Add(ref source, stride);
            destination = ref Unsafe.Add(ref destination, size);
        }
    }
}
