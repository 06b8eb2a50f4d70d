using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Layers.Convolution;

/// <summary>
/// Copies and adds short rows between images of different widths, one of which may be accessed with a step between values.
/// </summary>
/// <remarks>
/// Rows of a convolution are 8 to 30 floats long, too short for a call each: the length is tested once for all rows. The end of a row is
/// copied by a vector that ends with the row and may overlap the one before; when adding, it is added float by float, since an overlap
/// would be added twice.
/// </remarks>
internal static class StridedRows
{
    /// <summary><c>destination[r][i] = source[r][i * sourceStep]</c>.</summary>
    /// <param name="source">The first value of the source.</param>
    /// <param name="sourceStride">Floats from one row of the source to the next.</param>
    /// <param name="sourceStep">Floats from one value of the source to the next.</param>
    /// <param name="destination">The first value of the destination.</param>
    /// <param name="destinationStride">Floats from one row of the destination to the next.</param>
    /// <param name="length">The number of values in a row.</param>
    /// <param name="rows">The number of rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(
        ref float source, nint sourceStride, int sourceStep, ref float destination, nint destinationStride, int length, int rows)
    {
        if (sourceStep == 1 && length == 8)
        {
            for (int r = 0; r < rows; r++)
            {
                Vector256.LoadUnsafe(ref source).StoreUnsafe(ref destination);
                source = ref Unsafe.Add(ref source, sourceStride);
                destination = ref Unsafe.Add(ref destination, destinationStride);
            }
        }
        else if (sourceStep == 1 && length >= 8)
        {
            for (int r = 0; r < rows; r++)
            {
                int i = 0;
                for (; i + 16 <= length; i += 16)
                {
                    Vector512.LoadUnsafe(ref source, (nuint)i).StoreUnsafe(ref destination, (nuint)i);
                }

                if (i + 8 < length)
                {
                    Vector256.LoadUnsafe(ref source, (nuint)i).StoreUnsafe(ref destination, (nuint)i);
                }

                Vector256.LoadUnsafe(ref source, (nuint)length - 8).StoreUnsafe(ref destination, (nuint)length - 8);
                source = ref Unsafe.Add(ref source, sourceStride);
                destination = ref Unsafe.Add(ref destination, destinationStride);
            }
        }
        else
        {
            for (int r = 0; r < rows; r++)
            {
                for (int i = 0; i < length; i++)
                {
                    Unsafe.Add(ref destination, i) = Unsafe.Add(ref source, i * sourceStep);
                }

                source = ref Unsafe.Add(ref source, sourceStride);
                destination = ref Unsafe.Add(ref destination, destinationStride);
            }
        }
    }

    /// <summary><c>destination[r][i * destinationStep] += source[r][i]</c>.</summary>
    /// <param name="source">The first value of the source.</param>
    /// <param name="sourceStride">Floats from one row of the source to the next.</param>
    /// <param name="destination">The first value of the destination.</param>
    /// <param name="destinationStride">Floats from one row of the destination to the next.</param>
    /// <param name="destinationStep">Floats from one value of the destination to the next.</param>
    /// <param name="length">The number of values in a row.</param>
    /// <param name="rows">The number of rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(
        ref float source, nint sourceStride, ref float destination, nint destinationStride, int destinationStep, int length, int rows)
    {
        int vectors = destinationStep == 1 ? length & -8 : 0;
        if (vectors == 8 && length == 8)
        {
            for (int r = 0; r < rows; r++)
            {
                (Vector256.LoadUnsafe(ref destination) + Vector256.LoadUnsafe(ref source)).StoreUnsafe(ref destination);
                source = ref Unsafe.Add(ref source, sourceStride);
                destination = ref Unsafe.Add(ref destination, destinationStride);
            }

            return;
        }

        for (int r = 0; r < rows; r++)
        {
            for (int i = 0; i < vectors; i += 8)
            {
                (Vector256.LoadUnsafe(ref destination, (nuint)i) + Vector256.LoadUnsafe(ref source, (nuint)i)).StoreUnsafe(ref destination, (nuint)i);
            }

            for (int i = vectors; i < length; i++)
            {
                Unsafe.Add(ref destination, i * destinationStep) += Unsafe.Add(ref source, i);
            }

            source = ref Unsafe.Add(ref source, sourceStride);
            destination = ref Unsafe.Add(ref destination, destinationStride);
        }
    }
}
