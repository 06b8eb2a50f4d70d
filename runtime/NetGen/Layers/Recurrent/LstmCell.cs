using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Recurrent;

/// <summary>
/// The gates of one step of a long short-term memory (Hochreiter and Schmidhuber 1997, with the forget gate of Gers 1999), for several
/// samples: <c>i, f, o = sigmoid(z_i), sigmoid(z_f), sigmoid(z_o)</c>, <c>g = tanh(z_g)</c>, <c>s_t = f s_t-1 + i g</c>,
/// <c>h_t = o tanh(s_t)</c>.
/// Called by emitted code.
/// </summary>
/// <remarks>
/// The rows belong to consecutive samples at the same step. A row of gates is i, f, g, o, each padded to a multiple of 16 floats; it holds
/// first the sums, then the gates, then the gradients on the sums.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LstmCell
{
    /// <summary>Computes the gates, the new cell states and the outputs from the weighted sums.</summary>
    /// <param name="gates">z on entry, the gates on return: [rows x 4 length].</param>
    /// <param name="gatesStride">Floats from one row of gates to the next.</param>
    /// <param name="cell">s_t-1, followed by s_t, which is written: [rows x 2 length].</param>
    /// <param name="cellStride">Floats from one row of cell states to the next.</param>
    /// <param name="squashed">Receives tanh(s_t): [rows x length].</param>
    /// <param name="squashedStride">Floats from one row of tanh(s_t) to the next.</param>
    /// <param name="hidden">Receives h_t: [rows x length].</param>
    /// <param name="hiddenStride">Floats from one row of h_t to the next.</param>
    /// <param name="rows">The number of samples.</param>
    /// <param name="length">The number of units in a row, a multiple of 16.</param>
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

    /// <summary>
    /// Computes the gradients on the weighted sums from those on the outputs and those on the cell states from the following step.
    /// </summary>
    /// <param name="gates">The gates on entry, dLoss/dz on return: [rows x 4 length].</param>
    /// <param name="gatesStride">Floats from one row of gates to the next.</param>
    /// <param name="cell">s_t-1 on entry, the gradient on it on return, followed by the gradient on s_t: [rows x 2 length].</param>
    /// <param name="cellStride">Floats from one row of cell states to the next.</param>
    /// <param name="squashed">The values of tanh(s_t): [rows x length].</param>
    /// <param name="squashedStride">Floats from one row of tanh(s_t) to the next.</param>
    /// <param name="gradient">The gradients dLoss/dh_t: [rows x length].</param>
    /// <param name="gradientStride">Floats from one row of gradients to the next.</param>
    /// <param name="rows">The number of samples.</param>
    /// <param name="length">The number of units in a row, a multiple of 16.</param>
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

            // Gradients are the last factor of each product: the factors before them are of the magnitude of the gates.
            T ds = Subnormals.Flush(T.MultiplyAdd(dh, o * T.MultiplyAdd(-squash, squash, one), T.Load(ref Unsafe.Add(ref before, length))));
            Subnormals.Flush(dh * (squash * o * (one - o))).Store(ref output);
            Subnormals.Flush(ds * (g * i * (one - i))).Store(ref input);
            Subnormals.Flush(ds * (i * T.MultiplyAdd(-g, g, one))).Store(ref candidate);
            Subnormals.Flush(ds * (T.Load(ref before) * f * (one - f))).Store(ref forget);
            Subnormals.Flush(ds * f).Store(ref before);
        }
    }
}
