using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Elementwise;

/// <summary>
/// <see cref="Activation.Softmax"/> of each row: <c>a_i = e^(z_i - m) / sum_j e^(z_j - m)</c>, where m is the largest z of the row and
/// prevents overflow.
/// Called by emitted code.
/// </summary>
/// <remarks>
/// If a row contains NaN or +infinity, or only -infinity, all its outputs are NaN, as in PyTorch.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Softmax
{
    /// <summary>The column of each lane in its block of 16.</summary>
    private static ReadOnlySpan<float> Columns => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    /// <summary><c>a = softmax(z)</c>, row by row.</summary>
    /// <param name="z">The logits: [rows x stride]; the padding may hold any values.</param>
    /// <param name="a">Receives the outputs: [rows x stride], with zeros in the padding; may be the same buffer as
    /// <paramref name="z"/>.</param>
    /// <param name="rows">The number of samples.</param>
    /// <param name="size">The number of outputs, at least 1.</param>
    /// <param name="stride">The length of a row, a multiple of 16 and at least <paramref name="size"/>.</param>
    public static void Forward(ref float z, ref float a, int rows, int size, int stride)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Forward<Lanes512>(ref z, ref a, rows, size, stride);
        }
        else
        {
            Forward<LanesN>(ref z, ref a, rows, size, stride);
        }
    }

    /// <summary><c>dz_i = a_i (da_i - sum_j da_j a_j)</c>, row by row and in place.</summary>
    /// <param name="da">dLoss/da on entry, dLoss/dz with zeros in the padding on return: [rows x stride].</param>
    /// <param name="a">The outputs of <see cref="Forward(ref float, ref float, int, int, int)"/>: [rows x stride].</param>
    /// <param name="rows">The number of samples.</param>
    /// <param name="size">The number of outputs, at least 1.</param>
    /// <param name="stride">The length of a row, a multiple of 16 and at least <paramref name="size"/>.</param>
    public static void Backward(ref float da, ref float a, int rows, int size, int stride)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Backward<Lanes512>(ref da, ref a, rows, size, stride);
        }
        else
        {
            Backward<LanesN>(ref da, ref a, rows, size, stride);
        }
    }

    /// <summary>Runs the forward pass with vectors of a given width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Forward<T>(ref float z, ref float a, int rows, int size, int stride)
        where T : struct, ILanes<T>
    {
        for (nint row = 0; row < rows; row++)
        {
            ForwardRow<T>(ref Unsafe.Add(ref z, row * stride), ref Unsafe.Add(ref a, row * stride), size, stride);
        }
    }

    /// <summary>Runs the backward pass with vectors of a given width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void Backward<T>(ref float da, ref float a, int rows, int size, int stride)
        where T : struct, ILanes<T>
    {
        for (nint row = 0; row < rows; row++)
        {
            BackwardRow<T>(ref Unsafe.Add(ref da, row * stride), ref Unsafe.Add(ref a, row * stride), size, stride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ForwardRow<T>(ref float z, ref float a, int size, int stride)
        where T : struct, ILanes<T>
    {
        T zero = T.Create(0f);
        T lowest = T.Create(float.NegativeInfinity);
        Unsafe.SkipInit(out Partials partials);
        for (int first = 0; first < 16; first += T.Count)
        {
            T largest = lowest;
            for (int i = first; i < stride; i += 16)
            {
                largest = T.Max(largest, T.Select(IsOutput<T>(first, i, size), T.Load(ref Unsafe.Add(ref z, i)), lowest));
            }

            largest.Store(ref Unsafe.Add(ref partials.First, first));
        }

        T m = T.Create(LaneReduction.Max(in partials.First));
        for (int first = 0; first < 16; first += T.Count)
        {
            T partial = zero;
            for (int i = first; i < stride; i += 16)
            {
                T e = Elementary.Exp(T.Load(ref Unsafe.Add(ref z, i)) - m);
                e = T.Select(IsOutput<T>(first, i, size), e, zero);
                e.Store(ref Unsafe.Add(ref a, i));
                partial += e;
            }

            partial.Store(ref Unsafe.Add(ref partials.First, first));
        }

        T sum = T.Create(LaneReduction.Sum(in partials.First));
        for (int first = 0; first < 16; first += T.Count)
        {
            for (int i = first; i < stride; i += 16)
            {
                // Masked again, because 0 / NaN is not 0.
                T output = Subnormals.FlushResult(T.Load(ref Unsafe.Add(ref a, i)) / sum);
                T.Select(IsOutput<T>(first, i, size), output, zero).Store(ref Unsafe.Add(ref a, i));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void BackwardRow<T>(ref float da, ref float a, int size, int stride)
        where T : struct, ILanes<T>
    {
        T zero = T.Create(0f);
        Unsafe.SkipInit(out Partials partials);
        for (int first = 0; first < 16; first += T.Count)
        {
            T partial = zero;
            for (int i = first; i < stride; i += 16)
            {
                T gradient = T.Select(IsOutput<T>(first, i, size), T.Load(ref Unsafe.Add(ref da, i)), zero);
                partial = T.MultiplyAdd(gradient, T.Load(ref Unsafe.Add(ref a, i)), partial);
            }

            partial.Store(ref Unsafe.Add(ref partials.First, first));
        }

        T dot = T.Create(LaneReduction.Sum(in partials.First));
        for (int first = 0; first < 16; first += T.Count)
        {
            for (int i = first; i < stride; i += 16)
            {
                T gradient = Subnormals.Flush(T.Load(ref Unsafe.Add(ref a, i)) * (T.Load(ref Unsafe.Add(ref da, i)) - dot));
                T.Select(IsOutput<T>(first, i, size), gradient, zero).Store(ref Unsafe.Add(ref da, i));
            }
        }
    }

    /// <summary>
    /// Returns a mask of the lanes from column i on that are not padding; column i is lane <paramref name="first"/> of its block.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T IsOutput<T>(int first, int i, int size)
        where T : struct, ILanes<T>
    {
        T columns = T.Load(ref Unsafe.Add(ref MemoryMarshal.GetReference(Columns), first));
        return T.LessThan(columns, T.Create(size - i + first));
    }

    /// <summary>16 partial sums: column j of a row belongs to partial sum j modulo 16.</summary>
    [InlineArray(16)]
    private struct Partials
    {
        public float First;
    }
}
