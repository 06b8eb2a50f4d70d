using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.CompilerServices;

/// <summary>Transposes row-major matrices. Called by emitted code.</summary>
/// <remarks>
/// Strips of 8 rows: four columns of a strip are loaded as 128 bits per row, with rows r and r + 4 side by side in one register, so that
/// only a 4x4 transposition within the 128-bit halves remains. Strips of 16 rows in 512 bits were not faster (measured on
/// 64 x 16 to 64 x 1024).
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Transposition
{
    /// <summary><c>destination[c, r] = source[r, c]</c>, copied bit by bit.</summary>
    /// <param name="source">The matrix: [rows x columns].</param>
    /// <param name="sourceStride">Floats from one row of the source to the next.</param>
    /// <param name="destination">Receives the transposed matrix, [columns x rows]; must not overlap <paramref name="source"/>.</param>
    /// <param name="destinationStride">Floats from one row of the destination to the next.</param>
    /// <param name="rows">The number of rows of the source.</param>
    /// <param name="columns">The number of columns of the source.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(
        ref readonly float source, nint sourceStride, ref float destination, nint destinationStride, int rows, int columns)
    {
        ref float from = ref Unsafe.AsRef(in source);
        nint r = 0;
        if (Avx.IsSupported)
        {
            for (; r + 8 <= rows; r += 8)
            {
                nint c = 0;
                for (; c + 4 <= columns; c += 4)
                {
                    Block8(ref Unsafe.Add(ref from, (r * sourceStride) + c), sourceStride,
                        ref Unsafe.Add(ref destination, (c * destinationStride) + r), destinationStride);
                }

                Scalars(ref from, sourceStride, ref destination, destinationStride, r, r + 8, c, columns);
            }
        }

        if (Sse.IsSupported || AdvSimd.Arm64.IsSupported)
        {
            for (; r + 4 <= rows; r += 4)
            {
                nint c = 0;
                for (; c + 4 <= columns; c += 4)
                {
                    Block4(ref Unsafe.Add(ref from, (r * sourceStride) + c), sourceStride,
                        ref Unsafe.Add(ref destination, (c * destinationStride) + r), destinationStride);
                }

                Scalars(ref from, sourceStride, ref destination, destinationStride, r, r + 4, c, columns);
            }
        }

        Scalars(ref from, sourceStride, ref destination, destinationStride, r, rows, 0, columns);
    }

    /// <summary>Transposes eight rows by four columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block8(ref float source, nint sourceStride, ref float destination, nint destinationStride)
    {
        Vector256<float> row0 = Rows256(ref source, sourceStride);
        Vector256<float> row1 = Rows256(ref Unsafe.Add(ref source, sourceStride), sourceStride);
        Vector256<float> row2 = Rows256(ref Unsafe.Add(ref source, 2 * sourceStride), sourceStride);
        Vector256<float> row3 = Rows256(ref Unsafe.Add(ref source, 3 * sourceStride), sourceStride);
        Vector256<double> low01 = Avx.UnpackLow(row0, row1).AsDouble();
        Vector256<double> low23 = Avx.UnpackLow(row2, row3).AsDouble();
        Vector256<double> high01 = Avx.UnpackHigh(row0, row1).AsDouble();
        Vector256<double> high23 = Avx.UnpackHigh(row2, row3).AsDouble();
        Avx.UnpackLow(low01, low23).AsSingle().StoreUnsafe(ref destination);
        Avx.UnpackHigh(low01, low23).AsSingle().StoreUnsafe(ref Unsafe.Add(ref destination, destinationStride));
        Avx.UnpackLow(high01, high23).AsSingle().StoreUnsafe(ref Unsafe.Add(ref destination, 2 * destinationStride));
        Avx.UnpackHigh(high01, high23).AsSingle().StoreUnsafe(ref Unsafe.Add(ref destination, 3 * destinationStride));
    }

    /// <summary>Transposes four rows by four columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block4(ref float source, nint sourceStride, ref float destination, nint destinationStride)
    {
        Vector128<float> row0 = Vector128.LoadUnsafe(ref source);
        Vector128<float> row1 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, sourceStride));
        Vector128<float> row2 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 2 * sourceStride));
        Vector128<float> row3 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 3 * sourceStride));
        Vector128<float> low02 = ZipLow(row0, row2);
        Vector128<float> low13 = ZipLow(row1, row3);
        Vector128<float> high02 = ZipHigh(row0, row2);
        Vector128<float> high13 = ZipHigh(row1, row3);
        ZipLow(low02, low13).StoreUnsafe(ref destination);
        ZipHigh(low02, low13).StoreUnsafe(ref Unsafe.Add(ref destination, destinationStride));
        ZipLow(high02, high13).StoreUnsafe(ref Unsafe.Add(ref destination, 2 * destinationStride));
        ZipHigh(high02, high13).StoreUnsafe(ref Unsafe.Add(ref destination, 3 * destinationStride));
    }

    /// <summary>Loads four floats each of the rows r and r + 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Rows256(ref float source, nint stride)
        => Vector256.Create(Vector128.LoadUnsafe(ref source), Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 4 * stride)));

    /// <summary>a0 b0 a1 b1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> ZipLow(Vector128<float> a, Vector128<float> b)
        => Sse.IsSupported ? Sse.UnpackLow(a, b)
            : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(a, b)
            : Vector128.Create(a[0], b[0], a[1], b[1]);

    /// <summary>a2 b2 a3 b3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> ZipHigh(Vector128<float> a, Vector128<float> b)
        => Sse.IsSupported ? Sse.UnpackHigh(a, b)
            : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(a, b)
            : Vector128.Create(a[2], b[2], a[3], b[3]);

    /// <summary>Transposes the rows and columns in [rowBegin, rowEnd) x [columnBegin, columnEnd), value by value.</summary>
    /// <remarks>Not inlined: in its three places it would take most of the compile time of <see cref="Transpose"/>.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Scalars(
        ref float source, nint sourceStride, ref float destination, nint destinationStride,
        nint rowBegin, nint rowEnd, nint columnBegin, nint columnEnd)
    {
        for (nint c = columnBegin; c < columnEnd; c++)
        {
            for (nint r = rowBegin; r < rowEnd; r++)
            {
                Unsafe.Add(ref destination, (c * destinationStride) + r) = Unsafe.Add(ref source, (r * sourceStride) + c);
            }
        }
    }
}
