using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Recurrent;

/// <summary>
/// The gates of one step of a long short-term memory (Hochreiter and Schmidhuber 1997, with the forget gate of Gers 1999), of several samples:
/// <c>i, f, o = sigmoid(z_i), sigmoid(z_f), sigmoid(z_o)</c>, <c>g = tanh(z_g)</c>, <c>s_t = f s_t-1 + i g</c>, <c>h_t = o tanh(s_t)</c>.
/// Called by emitted code.
/// </summary>
/// <remarks>
/// Rows are those of neighboring samples at the same step. A row of gates is i, f, g, o, each padded to a multiple of 16 floats; sums, gates and
/// the gradients on the sums take turns in it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LstmCell
{
    /// <summary>From the weighted sums to the gates, the new cell states and outputs.</summary>
    /// <param name="gates">[rows x 4 length]: z on entry, the gates afterwards.</param>
    /// <param name="gatesStride">Floats from one row of gates to the next.</param>
    /// <param name="cell">[rows x 2 length]: s_t-1, and behind it s_t, written.</param>
    /// <param name="cellStride">Floats from one row of cell states to the next.</param>
    /// <param name="squashed">[rows x length], written: tanh(s_t).</param>
    /// <param name="squashedStride">Floats from one of its rows to the next.</param>
    /// <param name="hidden">[rows x length], written: h_t.</param>
    /// <param name="hiddenStride">Floats from one of its rows to the next.</param>
    /// <param name="rows">The number of samples.</param>
    /// <param name="length">Units of a row, a multiple of 16.</param>
    public static void Forward(
        ref float gates, nint gatesStride, ref float cell, nint cellStride, ref float squashed, nint squashedStride,
        ref float hidden, nint hiddenStride, int rows, int length)
    {
        for (int row = 0; row < rows; row++)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Forward<Lanes512>(ref gates, ref cell, ref squashed, ref hidden, length);
            }
            else
            {
                Forward<LanesN>(ref gates, ref cell, ref squashed, ref hidden, length);
            }

            gates = ref Unsafe.Add(ref gates, gatesStride);
            cell = ref Unsafe.Add(ref cell, cellStride);
            squashed = ref Unsafe.Add(ref squashed, squashedStride);
            hidden = ref Unsafe.Add(ref hidden, hiddenStride);
        }
    }

    /// <summary>From the gradient on the outputs, and that on the cell states from the step after, to those on the weighted sums.</summary>
    /// <param name="gates">[rows x 4 length]: the gates on entry, dLoss/dz afterwards.</param>
    /// <param name="gatesStride">Floats from one row of gates to the next.</param>
    /// <param name="cell">[rows x 2 length]: s_t-1 on entry, the gradient on it afterwards; behind it the gradient on s_t.</param>
    /// <param name="cellStride">Floats from one row of cell states to the next.</param>
    /// <param name="squashed">[rows x length]: tanh(s_t).</param>
    /// <param name="squashedStride">Floats from one of its rows to the next.</param>
    /// <param name="gradient">[rows x length]: dLoss/dh_t.</param>
    /// <param name="gradientStride">Floats from one of its rows to the next.</param>
    /// <param name="rows">The number of samples.</param>
    /// <param name="length">Units of a row, a multiple of 16.</param>
    public static void Backward(
        ref float gates, nint gatesStride, ref float cell, nint cellStride, ref float squashed, nint squashedStride,
        ref float gradient, nint gradientStride, int rows, int length)
    {
        for (int row = 0; row < rows; row++)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Backward<Lanes512>(ref gates, ref cell, ref squashed, ref gradient, length);
            }
            else
            {
                Backward<LanesN>(ref gates, ref cell, ref squashed, ref gradient, length);
            }

            gates = ref Unsafe.Add(ref gates, gatesStride);
            cell = ref Unsafe.Add(ref cell, cellStride);
            squashed = ref Unsafe.Add(ref squashed, squashedStride);
            gradient = ref Unsafe.Add(ref gradient, gradientStride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Forward<T>(ref float gates, ref float cell, ref float squashed, ref float hidden, int length)
        where T : struct, ILanes<T>
    {
        for (nint j = 0; j < length; j += T.Count)
        {
            ref float input = ref Unsafe.Add(ref gates, j);
            ref float forget = ref Unsafe.Add(ref input, length);
            ref float candidate = ref Unsafe.Add(ref forget, length);
            ref float output = ref Unsafe.Add(ref candidate, length);
            T i = Elementary.Sigmoid(T.Load(ref input));
            T f = Elementary.Sigmoid(T.Load(ref forget));
            T g = Elementary.Tanh(T.Load(ref candidate));
            T o = Elementary.Sigmoid(T.Load(ref output));
            i.Store(ref input);
            f.Store(ref forget);
            g.Store(ref candidate);
            o.Store(ref output);

            ref float before = ref Unsafe.Add(ref cell, j);
            T s = Subnormals.Flush(T.MultiplyAdd(f, T.Load(ref before), i * g));
            T squash = Elementary.Tanh(s);
            s.Store(ref Unsafe.Add(ref before, length));
            squash.Store(ref Unsafe.Add(ref squashed, j));
            Subnormals.Flush(o * squash).Store(ref Unsafe.Add(ref hidden, j));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Backward<T>(ref float gates, ref float cell, ref float squashed, ref float gradient, int length)
        where T : struct, ILanes<T>
    {
        T one = T.Create(1);
        for (nint j = 0; j < length; j += T.Count)
        {
            ref float input = ref Unsafe.Add(ref gates, j);
            ref float forget = ref Unsafe.Add(ref input, length);
            ref float candidate = ref Unsafe.Add(ref forget, length);
            ref float output = ref Unsafe.Add(ref candidate, length);
            T i = T.Load(ref input), f = T.Load(ref forget), g = T.Load(ref candidate), o = T.Load(ref output);
            T squash = T.Load(ref Unsafe.Add(ref squashed, j));
            T dh = T.Load(ref Unsafe.Add(ref gradient, j));
            ref float before = ref Unsafe.Add(ref cell, j);

            // Gradients come last into each product: the factors before them are of the size of the gates.
            T ds = Subnormals.Flush(T.MultiplyAdd(dh, o * T.MultiplyAdd(-squash, squash, one), T.Load(ref Unsafe.Add(ref before, length))));
            Subnormals.Flush(dh * (squash * o * (one - o))).Store(ref output);
            Subnormals.Flush(ds * (g * i * (one - i))).Store(ref input);
            Subnormals.Flush(ds * (i * T.MultiplyAdd(-g, g, one))).Store(ref candidate);
            Subnormals.Flush(ds * (T.Load(ref before) * f * (one - f))).Store(ref forget);
            Subnormals.Flush(ds * f).Store(ref before);
        }
    }
}
