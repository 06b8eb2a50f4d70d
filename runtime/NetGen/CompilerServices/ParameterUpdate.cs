using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.CompilerServices;

/// <summary>Applies an optimizer to finished gradients. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterUpdate
{
    /// <summary>Updates <paramref name="length"/> contiguous parameters in one pass.</summary>
    /// <param name="prepared">The optimizer, after <see cref="IOptimizer.Prepare"/>.</param>
    /// <param name="parameters">The parameters to update: [length].</param>
    /// <param name="gradients">The gradients: [length].</param>
    /// <param name="state">The optimizer's state to update: [StateCount x stateStride]; may be a null reference when StateCount is
    /// 0.</param>
    /// <param name="stateStride">Floats from one state of a parameter to the next, at least <paramref name="length"/>.</param>
    /// <param name="length">The number of parameters, a multiple of 16.</param>
    public static void Apply<TOptimizer>(
        ref TOptimizer prepared, ref float parameters, ref float gradients, ref float state, nint stateStride, nint length)
        where TOptimizer : struct, IOptimizer =>
        ApplyPanels(ref prepared, ref parameters, 0, ref gradients, 0, ref state, stateStride, length, panels: 1);

    /// <summary>Updates a piece of each of several panels, whose gradients a tile has just computed.</summary>
    /// <param name="prepared">The optimizer, after <see cref="IOptimizer.Prepare"/>.</param>
    /// <param name="parameters">The piece of the first panel, updated.</param>
    /// <param name="parameterStride">Floats from one panel of parameters (and of state) to the next.</param>
    /// <param name="gradients">The gradients of the first panel's piece.</param>
    /// <param name="gradientStride">Floats from the gradients of one piece to those of the next.</param>
    /// <param name="state">The state of the first panel's piece; may be a null reference when StateCount is 0.</param>
    /// <param name="stateStride">Floats from one state of a parameter to the next.</param>
    /// <param name="length">The number of floats in a piece, a multiple of 16.</param>
    /// <param name="panels">The number of panels.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ApplyPanels<TOptimizer>(
        ref TOptimizer prepared, ref float parameters, nint parameterStride, ref float gradients, nint gradientStride, ref float state,
        nint stateStride, nint length, int panels)
        where TOptimizer : struct, IOptimizer
    {
        if (Vector512.IsHardwareAccelerated)
        {
            ApplyPanels<TOptimizer, Lanes512>(
                ref prepared, ref parameters, parameterStride, ref gradients, gradientStride, ref state, stateStride, length, panels);
        }
        else
        {
            ApplyPanels<TOptimizer, LanesN>(
                ref prepared, ref parameters, parameterStride, ref gradients, gradientStride, ref state, stateStride, length, panels);
        }
    }

    /// <summary>Prefetches a piece of each of several panels that will be updated next, with its optimizer state.</summary>
    /// <param name="prepared">The optimizer.</param>
    /// <param name="parameters">The piece of the first panel.</param>
    /// <param name="parameterStride">Floats from one panel of parameters (and of state) to the next.</param>
    /// <param name="state">The state of the first panel's piece; may be a null reference when StateCount is 0.</param>
    /// <param name="stateStride">Floats from one state of a parameter to the next.</param>
    /// <param name="length">The number of floats in a piece, a multiple of 16.</param>
    /// <param name="panels">The number of panels.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch<TOptimizer>(
        ref TOptimizer prepared, ref float parameters, nint parameterStride, ref float state, nint stateStride, nint length, int panels)
        where TOptimizer : struct, IOptimizer
    {
        for (int panel = 0; panel < panels; panel++)
        {
            nint start = panel * parameterStride;
            for (nint i = start; i < start + length; i += CacheLine.Floats)
            {
                CacheLine.Prefetch(ref parameters, i);
                for (int k = 0; k < prepared.StateCount; k++)
                {
                    CacheLine.Prefetch(ref state, k * stateStride + i);
                }
            }
        }
    }

    /// <summary>Updates a piece of each of several panels with vectors of a given width.</summary>
    /// <remarks>Inlined into the loop over the tiles: a call with nine arguments would cost as much as a small tile.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ApplyPanels<TOptimizer, TLanes>(
        ref TOptimizer prepared, ref float parameters, nint parameterStride, ref float gradients, nint gradientStride, ref float state,
        nint stateStride, nint length, int panels)
        where TOptimizer : struct, IOptimizer
        where TLanes : struct, ILanes<TLanes>
    {
        // A copy, because as far as the JIT knows, stores through the references below could change the original.
        TOptimizer optimizer = prepared;
        for (int panel = 0; panel < panels; panel++)
        {
            for (nint i = 0; i < length; i += TLanes.Count)
            {
                optimizer.Update(
                    ref Unsafe.Add(ref parameters, i), ref Unsafe.Add(ref state, i), stateStride,
                    TLanes.Load(ref Unsafe.Add(ref gradients, i)));
            }

            parameters = ref Unsafe.Add(ref parameters, parameterStride);
            state = ref Unsafe.Add(ref state, parameterStride);
            gradients = ref Unsafe.Add(ref gradients, gradientStride);
        }
    }
}
