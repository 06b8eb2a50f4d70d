using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Recurrent;

/// <summary>
/// One step of a plain recurrent layer (Elman 1990), <c>h_t = f(z_t)</c> with <c>z_t = W x_t + b + U h_t-1 + c</c>, for several samples.
/// Called by emitted code.
/// </summary>
/// <remarks>The rows belong to consecutive samples at the same step and are padded to a multiple of 16 floats.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SimpleRnnCell
{
    /// <summary><c>h = f(z)</c>, in place.</summary>
    /// <param name="state">The weighted sums on entry, the states on return: [rows x length].</param>
    /// <param name="stride">Floats from one row to the next.</param>
    /// <param name="rows">The number of samples.</param>
    /// <param name="length">The number of units in a row, a multiple of 16.</param>
    public static void Forward<TActivation>(ref float state, nint stride, int rows, int length)
        where TActivation : struct, IActivation
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Forward<TActivation, Lanes512>(ref state, stride, rows, length);
        }
        else
        {
            Forward<TActivation, LanesN>(ref state, stride, rows, length);
        }
    }

    /// <summary><c>gradient = gradient * f'(z)</c>: turns dLoss/dh into dLoss/dz in place.</summary>
    /// <param name="gradient">dLoss/dh on entry, dLoss/dz on return: [rows x length].</param>
    /// <param name="state">The states h, from which the derivative is computed: [rows x length].</param>
    /// <param name="stride">Floats from one row of gradients and of states to the next.</param>
    /// <param name="rows">The number of samples.</param>
    /// <param name="length">The number of units in a row, a multiple of 16.</param>
    public static void Backward<TActivation>(ref float gradient, ref float state, nint stride, int rows, int length)
        where TActivation : struct, IActivation
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Backward<TActivation, Lanes512>(ref gradient, ref state, stride, rows, length);
        }
        else
        {
            Backward<TActivation, LanesN>(ref gradient, ref state, stride, rows, length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Forward<TActivation, T>(ref float state, nint stride, int rows, int length)
        where TActivation : struct, IActivation
        where T : struct, ILanes<T>
    {
        for (int row = 0; row < rows; row++)
        {
            for (int j = 0; j < length; j += T.Count)
            {
                ref float unit = ref Unsafe.Add(ref state, j);
                Subnormals.Flush(TActivation.Value(T.Load(ref unit))).Store(ref unit);
            }

            state = ref Unsafe.Add(ref state, stride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Backward<TActivation, T>(ref float gradient, ref float state, nint stride, int rows, int length)
        where TActivation : struct, IActivation
        where T : struct, ILanes<T>
    {
        for (int row = 0; row < rows; row++)
        {
            for (int j = 0; j < length; j += T.Count)
            {
                T h = T.Load(ref Unsafe.Add(ref state, j));
                ref float unit = ref Unsafe.Add(ref gradient, j);
                Subnormals.Flush(T.Load(ref unit) * TActivation.Derivative(h, h)).Store(ref unit);
            }

            gradient = ref Unsafe.Add(ref gradient, stride);
            state = ref Unsafe.Add(ref state, stride);
        }
    }
}
