using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Recurrent;

/// <summary>
/// The gates of one step of a gated recurrent unit (Cho 2014, in the form of cuDNN and PyTorch), of several samples:
/// <c>r, u = sigmoid(z_r + q_r), sigmoid(z_u + q_u)</c>, <c>n = tanh(z_n + r q_n)</c>, <c>h_t = (1 - u) n + u h_t-1</c>, where z are the sums over
/// the inputs and q those over the state.
/// Called by emitted code.
/// </summary>
/// <remarks>
/// Rows are those of neighboring samples at the same step. A row of gates is r, u, n, each padded to a multiple of 16 floats; the sums over the
/// inputs, the gates, and the gradients on these sums take turns in it. A second row holds the sums over the state and then the gradients on them.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GruCell
{
    /// <summary>From the weighted sums to the gates and the new states.</summary>
    /// <param name="gates">[rows x 3 length]: z on entry, the gates afterwards.</param>
    /// <param name="recurrent">[rows x 3 length]: q.</param>
    /// <param name="gatesStride">Floats from one row of both to the next.</param>
    /// <param name="state">[rows x 2 length]: h_t-1, and behind it h_t, written.</param>
    /// <param name="stateStride">Floats from one row of states to the next.</param>
    /// <param name="rows">The number of samples.</param>
    /// <param name="length">Units of a row, a multiple of 16.</param>
    public static void Forward(
        ref float gates, ref float recurrent, nint gatesStride, ref float state, nint stateStride, int rows, int length)
    {
        for (int row = 0; row < rows; row++)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Forward<Lanes512>(ref gates, ref recurrent, ref state, length);
            }
            else
            {
                Forward<LanesN>(ref gates, ref recurrent, ref state, length);
            }

            gates = ref Unsafe.Add(ref gates, gatesStride);
            recurrent = ref Unsafe.Add(ref recurrent, gatesStride);
            state = ref Unsafe.Add(ref state, stateStride);
        }
    }

    /// <summary>From the gradient on the states to those on the weighted sums.</summary>
    /// <param name="gates">[rows x 3 length]: the gates on entry, the gradients on the sums over the inputs afterwards.</param>
    /// <param name="recurrent">[rows x 3 length]: q on entry, the gradients on the sums over the state afterwards.</param>
    /// <param name="gatesStride">Floats from one row of both to the next.</param>
    /// <param name="state">[rows x length]: h_t-1.</param>
    /// <param name="gradient">[rows x 2 length]: dLoss/dh_t-1, to which u dLoss/dh_t is added, and behind it dLoss/dh_t.</param>
    /// <param name="stateStride">Floats from one row of states, and of gradients on them, to the next.</param>
    /// <param name="rows">The number of samples.</param>
    /// <param name="length">Units of a row, a multiple of 16.</param>
    public static void Backward(
        ref float gates, ref float recurrent, nint gatesStride, ref float state, ref float gradient, nint stateStride, int rows, int length)
    {
        for (int row = 0; row < rows; row++)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Backward<Lanes512>(ref gates, ref recurrent, ref state, ref gradient, length);
            }
            else
            {
                Backward<LanesN>(ref gates, ref recurrent, ref state, ref gradient, length);
            }

            gates = ref Unsafe.Add(ref gates, gatesStride);
            recurrent = ref Unsafe.Add(ref recurrent, gatesStride);
            state = ref Unsafe.Add(ref state, stateStride);
            gradient = ref Unsafe.Add(ref gradient, stateStride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Forward<T>(ref float gates, ref float recurrent, ref float state, int length)
        where T : struct, ILanes<T>
    {
        for (nint j = 0; j < length; j += T.Count)
        {
            ref float reset = ref Unsafe.Add(ref gates, j);
            ref float update = ref Unsafe.Add(ref reset, length);
            ref float candidate = ref Unsafe.Add(ref update, length);
            ref float overReset = ref Unsafe.Add(ref recurrent, j);
            ref float overUpdate = ref Unsafe.Add(ref overReset, length);
            ref float overCandidate = ref Unsafe.Add(ref overUpdate, length);
            ref float before = ref Unsafe.Add(ref state, j);
            T r = Elementary.Sigmoid(T.Load(ref reset) + T.Load(ref overReset));
            T u = Elementary.Sigmoid(T.Load(ref update) + T.Load(ref overUpdate));
            T n = Elementary.Tanh(T.MultiplyAdd(r, T.Load(ref overCandidate), T.Load(ref candidate)));
            r.Store(ref reset);
            u.Store(ref update);
            n.Store(ref candidate);
            Subnormals.Flush(T.MultiplyAdd(u, T.Load(ref before), (T.Create(1) - u) * n)).Store(ref Unsafe.Add(ref before, length));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Backward<T>(ref float gates, ref float recurrent, ref float state, ref float gradient, int length)
        where T : struct, ILanes<T>
    {
        T one = T.Create(1);
        for (nint j = 0; j < length; j += T.Count)
        {
            ref float reset = ref Unsafe.Add(ref gates, j);
            ref float update = ref Unsafe.Add(ref reset, length);
            ref float candidate = ref Unsafe.Add(ref update, length);
            ref float overReset = ref Unsafe.Add(ref recurrent, j);
            ref float overUpdate = ref Unsafe.Add(ref overReset, length);
            ref float overCandidate = ref Unsafe.Add(ref overUpdate, length);
            ref float before = ref Unsafe.Add(ref gradient, j);
            T r = T.Load(ref reset), u = T.Load(ref update), n = T.Load(ref candidate), q = T.Load(ref overCandidate);
            T dh = T.Load(ref Unsafe.Add(ref before, length));

            // Gradients come last into each product: the factors before them are of the size of the gates.
            T dn = Subnormals.Flush(dh * ((one - u) * T.MultiplyAdd(-n, n, one)));
            T du = Subnormals.Flush(dh * ((T.Load(ref Unsafe.Add(ref state, j)) - n) * u * (one - u)));
            T dr = Subnormals.Flush(dn * (q * r * (one - r)));
            dr.Store(ref reset);
            du.Store(ref update);
            dn.Store(ref candidate);
            dr.Store(ref overReset);
            du.Store(ref overUpdate);
            Subnormals.Flush(dn * r).Store(ref overCandidate);
            Subnormals.Flush(T.MultiplyAdd(u, dh, T.Load(ref before))).Store(ref before);
        }
    }
}
