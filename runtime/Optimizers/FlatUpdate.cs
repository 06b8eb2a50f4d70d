using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Kernels;

/// <summary>Applies an optimizer to gradients that were stored before.</summary>
public static class FlatUpdate
{
    /// <summary>Updates <paramref name="length"/> neighbouring parameters in one pass.</summary>
    /// <param name="prepared">The optimizer, after <see cref="IOptimizer.Prepare"/>.</param>
    /// <param name="parameters">[length], read and written.</param>
    /// <param name="gradients">[length].</param>
    /// <param name="state">[StateCount x stateStride], read and written; may be a null reference when StateCount is 0.</param>
    /// <param name="stateStride">The distance in floats from one state of a parameter to the next; at least the length.</param>
    /// <param name="length">A multiple of 16.</param>
    public static void Apply<TOptimizer>(
        ref TOptimizer prepared, ref float parameters, ref float gradients, ref float state, nint stateStride, nint length)
        where TOptimizer : struct, IOptimizer
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Apply<TOptimizer, WideLanes>(ref prepared, ref parameters, ref gradients, ref state, stateStride, length);
        }
        else
        {
            Apply<TOptimizer, VectorLanes>(ref prepared, ref parameters, ref gradients, ref state, stateStride, length);
        }
    }

    /// <summary>The same with vectors of a given width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Apply<TOptimizer, TLanes>(
        ref TOptimizer prepared, ref float parameters, ref float gradients, ref float state, nint stateStride, nint length)
        where TOptimizer : struct, IOptimizer
        where TLanes : struct, ILanes<TLanes>
    {
        // A copy, because stores through the references below could otherwise change it, as far as the JIT knows.
        TOptimizer optimizer = prepared;
        for (nint i = 0; i < length; i += TLanes.Count)
        {
            optimizer.Update(
                ref Unsafe.Add(ref parameters, i), ref Unsafe.Add(ref state, i), stateStride,
                TLanes.Load(ref Unsafe.Add(ref gradients, i)));
        }
    }
}
