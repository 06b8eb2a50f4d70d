using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen;

/// <summary>The loop shared by the elementwise losses.</summary>
public static class ElementwiseLoss
{
    /// <summary>
    /// Computes <see cref="LossBatch.PartialSums"/> and <see cref="LossBatch.Gradients"/> of a loss whose value for a sample is
    /// the mean of <see cref="ILoss.Term"/> over its outputs.
    /// </summary>
    public static void Evaluate<TLoss>(TLoss loss, in LossBatch batch)
        where TLoss : struct, IElementwiseLoss
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Evaluate<TLoss, Lanes512>(loss, in batch);
        }
        else
        {
            Evaluate<TLoss, LanesN>(loss, in batch);
        }
    }

    /// <summary>Does the same with vectors of a given width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Evaluate<TLoss, TLanes>(TLoss loss, in LossBatch batch)
        where TLoss : struct, IElementwiseLoss
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes zero = TLanes.Create(0);
        TLanes perOutput = TLanes.Create(1f / batch.Size);
        TLanes gradientScale = TLanes.Create(batch.Scale / batch.Size);
        int stride = batch.Stride;
        nint end = (nint)batch.Count * stride;

        // Each lane of a vector belongs to one of the 16 sums, so narrow vectors take several passes over the rows.
        for (int first = 0; first < 16; first += TLanes.Count)
        {
            TLanes sums = zero;
            for (nint row = first; row < end; row += stride)
            {
                for (int column = 0; column < stride; column += 16)
                {
                    nint i = row + column;
                    TLanes term = loss.Term(
                        TLanes.Load(ref Unsafe.Add(ref batch.Logits, i)),
                        TLanes.Load(ref Unsafe.Add(ref batch.Outputs, i)),
                        TLanes.Load(ref Unsafe.Add(ref batch.Targets, i)),
                        out TLanes derivative);
                    // Selected, not multiplied by the mask: the padding may hold NaN.
                    TLanes isOutput = TLanes.GreaterThan(TLanes.Load(ref Unsafe.Add(ref batch.Mask, first + column)), zero);
                    sums += TLanes.Select(isOutput, term, zero);
                    TLanes slope = Subnormals.Flush(derivative * gradientScale);
                    TLanes.Select(isOutput, slope, zero).Store(ref Unsafe.Add(ref batch.Gradients, i));
                }
            }

            (sums * perOutput).Store(ref Unsafe.Add(ref batch.PartialSums, first));
        }
    }
}
