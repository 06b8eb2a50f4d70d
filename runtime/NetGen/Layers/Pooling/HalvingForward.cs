using System.Runtime.CompilerServices;

namespace NetGen.Layers.Pooling;

/// <summary>Computes two pieces of a pooling's outputs.</summary>
internal readonly struct HalvingForward<TPooling> : IHalvingBlock
    where TPooling : struct, IPooling
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T>(ref float x, ref float y, ref float dx, ref float dy, nint width, nint x0, nint x1, nint y0, nint y1)
        where T : struct, IPairLanes<T>
    {
        T first = TPooling.Combine(T.Load(ref Unsafe.Add(ref x, x0)), T.Load(ref Unsafe.Add(ref x, x0 + width)));
        T second = TPooling.Combine(T.Load(ref Unsafe.Add(ref x, x1)), T.Load(ref Unsafe.Add(ref x, x1 + width)));
        T result = TPooling.Finish(TPooling.Combine(T.Evens(first, second), T.Odds(first, second)), T.Create(0.25f));
        T.Unmix(result).StoreHalves(ref Unsafe.Add(ref y, y0), ref Unsafe.Add(ref y, y1));
    }
}
