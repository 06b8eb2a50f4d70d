using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Elementwise;

/// <summary>Applies an activation to flat buffers, forward and backward. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ActivationPass
{
    /// <summary><c>a = f(z)</c>.</summary>
    /// <param name="z">The weighted sums: [length].</param>
    /// <param name="a">Receives the activations, [length]; may be the same buffer as <paramref name="z"/>.</param>
    /// <param name="length">The number of floats, a multiple of 16.</param>
    public static void Activate<TActivation>(ref float z, ref float a, nint length)
        where TActivation : struct, IActivation
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Activate<TActivation, Lanes512>(ref z, ref a, length);
        }
        else
        {
            Activate<TActivation, LanesN>(ref z, ref a, length);
        }
    }

    /// <summary>
    /// <c>gradient = gradient * f'(z)</c>: turns dLoss/da into dLoss/dz in place; results below 1e-30 become 0 (<see cref="Subnormals"/>).
    /// </summary>
    /// <param name="gradient">dLoss/da on entry, dLoss/dz on return: [length].</param>
    /// <param name="z">The weighted sums, [length]; the same buffer as <paramref name="a"/> if f' is computed from a alone.</param>
    /// <param name="a">The activations: [length].</param>
    /// <param name="length">The number of floats, a multiple of 16.</param>
    public static void Backpropagate<TActivation>(ref float gradient, ref float z, ref float a, nint length)
        where TActivation : struct, IActivation
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Backpropagate<TActivation, Lanes512>(ref gradient, ref z, ref a, length);
        }
        else
        {
            Backpropagate<TActivation, LanesN>(ref gradient, ref z, ref a, length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Activate<TActivation, T>(ref float z, ref float a, nint length)
        where TActivation : struct, IActivation
        where T : struct, ILanes<T>
    {
        for (nint i = 0; i < length; i += T.Count)
        {
            TActivation.Value(T.Load(ref Unsafe.Add(ref z, i))).Store(ref Unsafe.Add(ref a, i));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Backpropagate<TActivation, T>(ref float gradient, ref float z, ref float a, nint length)
        where TActivation : struct, IActivation
        where T : struct, ILanes<T>
    {
        for (nint i = 0; i < length; i += T.Count)
        {
            T derivative = TActivation.Derivative(T.Load(ref Unsafe.Add(ref z, i)), T.Load(ref Unsafe.Add(ref a, i)));
            Subnormals.Flush(T.Load(ref Unsafe.Add(ref gradient, i)) * derivative).Store(ref Unsafe.Add(ref gradient, i));
        }
    }
}
