using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen;

/// <summary>Sums and averages of whole buffers of parameters or gradients.</summary>
internal static class Averaging
{
    /// <summary><c>average += share * (values - average)</c>; what decays counts as 0 in the end (<see cref="Subnormals"/>).</summary>
    /// <param name="average">[length], read and written.</param>
    /// <param name="values">[length].</param>
    /// <param name="share">How far the average moves, 0 to 1.</param>
    /// <param name="length">A multiple of 16.</param>
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

    /// <summary><c>sum += factor * values</c>.</summary>
    /// <param name="sum">[length], read and written.</param>
    /// <param name="values">[length].</param>
    /// <param name="factor">The factor.</param>
    /// <param name="length">A multiple of 16.</param>
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
