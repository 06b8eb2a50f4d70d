using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen;

/// <summary>Sums and averages of whole buffers of parameters or gradients.</summary>
internal static class Averaging
{
    /// <summary>Computes <c>average += share * (values - average)</c>; decayed values are flushed to 0
    /// (<see cref="Subnormals"/>).</summary>
    /// <param name="average">The average, read and written: [length].</param>
    /// <param name="values">The values: [length].</param>
    /// <param name="share">The step of the average toward the values, 0 to 1.</param>
    /// <param name="length">The number of values: a multiple of 16.</param>
    public static void Follow(ref float average, ref float values, float share, nint length)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Follow<Lanes512>(ref average, ref values, share, length);
        }
        else
        {
            Follow<LanesN>(ref average, ref values, share, length);
        }
    }

    /// <summary>Computes <c>sum += factor * values</c>.</summary>
    /// <param name="sum">The sum, read and written: [length].</param>
    /// <param name="values">The values: [length].</param>
    /// <param name="factor">The factor.</param>
    /// <param name="length">The number of values: a multiple of 16.</param>
    public static void Add(ref float sum, ref float values, float factor, nint length)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Add<Lanes512>(ref sum, ref values, factor, length);
        }
        else
        {
            Add<LanesN>(ref sum, ref values, factor, length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Follow<T>(ref float average, ref float values, float share, nint length)
        where T : struct, ILanes<T>
    {
        T shares = T.Create(share);
        for (nint i = 0; i < length; i += T.Count)
        {
            ref float place = ref Unsafe.Add(ref average, i);
            T old = T.Load(ref place);
            Subnormals.Flush(T.MultiplyAdd(shares, T.Load(ref Unsafe.Add(ref values, i)) - old, old)).Store(ref place);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add<T>(ref float sum, ref float values, float factor, nint length)
        where T : struct, ILanes<T>
    {
        T factors = T.Create(factor);
        for (nint i = 0; i < length; i += T.Count)
        {
            ref float place = ref Unsafe.Add(ref sum, i);
            T.MultiplyAdd(factors, T.Load(ref Unsafe.Add(ref values, i)), T.Load(ref place)).Store(ref place);
        }
    }
}
