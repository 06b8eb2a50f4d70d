using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.CompilerServices;

/// <summary>Copies between padded rows and rows without padding. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Rows
{
    /// <summary>Stores a row on the stack, aligned to 16 bytes, in four quarters, none of which straddles two cache lines.</summary>
    /// <remarks>
    /// A store that straddles two lines cannot be forwarded to loads of single floats; these would wait until it has reached the cache.
    /// </remarks>
    /// <param name="row">The row.</param>
    /// <param name="destination">Receives the row: [16].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreQuarters(Vector512<float> row, ref float destination)
    {
        row.GetLower().GetLower().StoreUnsafe(ref destination);
        row.GetLower().GetUpper().StoreUnsafe(ref destination, 4);
        row.GetUpper().GetLower().StoreUnsafe(ref destination, 8);
        row.GetUpper().GetUpper().StoreUnsafe(ref destination, 12);
    }

    /// <summary>Writes the first floats of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="destination">Receives the floats: [size].</param>
    /// <param name="size">The number of floats, 1 to 16; a constant, so that the JIT removes most conditions.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CopyOut(Vector512<float> row, ref float destination, int size)
    {
        if (size == 16)
        {
            row.StoreUnsafe(ref destination);
            return;
        }

        Vector256<float> eight = row.GetLower();
        if ((size & 8) != 0)
        {
            eight.StoreUnsafe(ref destination);
            destination = ref Unsafe.Add(ref destination, 8);
            eight = row.GetUpper();
        }

        Vector128<float> four = eight.GetLower();
        if ((size & 4) != 0)
        {
            four.StoreUnsafe(ref destination);
            destination = ref Unsafe.Add(ref destination, 4);
            four = eight.GetUpper();
        }

        if ((size & 3) != 0)
        {
            CopyOut(four, ref destination, size & 3);
        }
    }

    /// <summary>Writes the first floats of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="destination">Receives the floats: [size].</param>
    /// <param name="size">The number of floats, 1 to 4; a constant, so that the JIT removes the conditions.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CopyOut(Vector128<float> row, ref float destination, int size)
    {
        destination = row.ToScalar();
        if (size > 1)
        {
            Unsafe.Add(ref destination, 1) = row[1];
        }

        if (size > 2)
        {
            Unsafe.Add(ref destination, 2) = row[2];
        }

        if (size > 3)
        {
            Unsafe.Add(ref destination, 3) = row[3];
        }
    }

    /// <summary>Copies the outputs of padded rows to rows without padding.</summary>
    /// <param name="source">The padded rows: [rows x stride].</param>
    /// <param name="stride">Floats from one padded row to the next, at least <paramref name="size"/>.</param>
    /// <param name="destination">Receives the outputs: [rows x size].</param>
    /// <param name="size">The number of outputs in a row.</param>
    /// <param name="rows">The number of rows.</param>
    public static void CopyOut(ref float source, int stride, ref float destination, int size, int rows)
    {
        int row = 0;
        if (size <= Vector512<float>.Count)
        {
            // As whole vectors, which is faster than by length: each row overwrites the excess of the one before it. The last rows have no room for excess.
            for (; (row * size) + Vector512<float>.Count <= rows * size; row++)
            {
                Vector512.LoadUnsafe(ref source, (nuint)(row * stride)).StoreUnsafe(ref destination, (nuint)(row * size));
            }
        }

        for (; row < rows; row++)
        {
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref source, row * stride), size)
                .CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref destination, row * size), size));
        }
    }

    /// <summary>Sets rows to zero.</summary>
    /// <param name="rows">The rows to clear: [count x length].</param>
    /// <param name="stride">Floats from one row to the next.</param>
    /// <param name="length">The number of floats in a row.</param>
    /// <param name="count">The number of rows.</param>
    public static void Clear(ref float rows, nint stride, int length, int count)
    {
        for (int row = 0; row < count; row++)
        {
            MemoryMarshal.CreateSpan(ref rows, length).Clear();
            rows = ref Unsafe.Add(ref rows, stride);
        }
    }
}
