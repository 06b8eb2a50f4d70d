using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Recurrent;

/// <summary>
/// The gates of one step of a gated recurrent unit (Cho 2014, in the form of cuDNN and PyTorch), for several samples:
/// <c>r, u = sigmoid(z_r + q_r), sigmoid(z_u + q_u)</c>, <c>n = tanh(z_n + r q_n)</c>, <c>h_t = (1 - u) n + u h_t-1</c>, where z are the
/// sums over the inputs and q those over the state.
/// Called by emitted code.
/// </summary>
/// <remarks>
/// The rows belong to consecutive samples at the same step. A row of gates is r, u, n, each padded to a multiple of 16 floats; it holds
/// first the sums over the inputs, then the gates, then the gradients on the sums. A second row holds the sums over the state and then the
/// gradients on them.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GruCell
{
    /// <summary>Computes the gates and the new states from the weighted sums.</summary>
    /// <param name="gates">z on entry, the gates on return: [rows x 3 length].</param>
    /// <param name="recurrent">The sums q over the state: [rows x 3 length].</param>
    /// <param name="gatesStride">Floats from one row of gates and of q to the next.</param>
    /// <param name="state">h_t-1, followed by h_t, which is written: [rows x 2 length].</param>
    /// <param name="stateStride">Floats from one row of states to the next.</param>
    /// <param name="rows">The number of samples.</param>
    /// <param name="length">The number of units in a row, a multiple of 16.</param>
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

    /// <summary>Computes the gradients on the weighted sums from those on the states.</summary>
    /// <param name="gates">The gates on entry, the gradients on the sums over the inputs on return: [rows x 3 length].</param>
    /// <param name="recurrent">q on entry, the gradients on the sums over the state on return: [rows x 3 length].</param>
    /// <param name="gatesStride">Floats from one row of gates and of q to the next.</param>
    /// <param name="state">The previous states h_t-1: [rows x length].</param>
    /// <param name="gradient">dLoss/dh_t-1, to which u dLoss/dh_t is added, followed by dLoss/dh_t: [rows x 2 length].</param>
    /// <param name="stateStride">Floats from one row of states, and of gradients on them, to the next.</param>
    /// <param name="rows">The number of samples.</param>
    /// <param name="length">The number of units in a row, a multiple of 16.</param>
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

            // Gradients are the last factor of each product: the factors before them are of the magnitude of the gates.
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
