using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Kernels;

/// <summary>Copies between padded rows and rows without padding.</summary>
public static class Rows
{
    /// <summary>Stores a row on the stack, where it starts at a multiple of 16 bytes: by its quarters, which lie in one cache line each.</summary>
    /// <remarks>What is stored across two lines cannot be read back, a float at a time, before it has reached the cache.</remarks>
    /// <param name="row">The row.</param>
    /// <param name="destination">[16], written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreQuarters(Vector512<float> row, ref float destination)
    {
        row.GetLower().GetLower().StoreUnsafe(ref destination);
        row.GetLower().GetUpper().StoreUnsafe(ref destination, 4);
        row.GetUpper().GetLower().StoreUnsafe(ref destination, 8);
        row.GetUpper().GetUpper().StoreUnsafe(ref destination, 12);
    }

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
