using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen;

/// <summary>Gradient clipping over a flat buffer.</summary>
internal static class Clipping
{
    /// <summary>Computes <c>values = values * factor</c>.</summary>
    /// <param name="values">The values, read and written: [length].</param>
    /// <param name="factor">The factor.</param>
    /// <param name="length">The number of values: a multiple of 16.</param>
    public static void Scale(ref float values, float factor, nint length)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Scale<Lanes512>(ref values, factor, length);
        }
        else
        {
            Scale<LanesN>(ref values, factor, length);
        }
    }

    /// <summary>Computes <c>values = min(limit, max(-limit, values))</c>; NaN stays NaN.</summary>
    /// <param name="values">The values, read and written: [length].</param>
    /// <param name="limit">The maximum magnitude, greater than 0.</param>
    /// <param name="length">The number of values: a multiple of 16.</param>
    public static void Clamp(ref float values, float limit, nint length)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Clamp<Lanes512>(ref values, limit, length);
        }
        else
        {
            Clamp<LanesN>(ref values, limit, length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scale<T>(ref float values, float factor, nint length)
        where T : struct, ILanes<T>
    {
        T factors = T.Create(factor);
        for (nint i = 0; i < length; i += T.Count)
        {
            ref float value = ref Unsafe.Add(ref values, i);
            Subnormals.Flush(T.Load(ref value) * factors).Store(ref value);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Clamp<T>(ref float values, float limit, nint length)
        where T : struct, ILanes<T>
    {
        T most = T.Create(limit), least = T.Create(-limit);
        for (nint i = 0; i < length; i += T.Count)
        {
            ref float value = ref Unsafe.Add(ref values, i);
            T.Min(most, T.Max(least, T.Load(ref value))).Store(ref value);
        }
    }
}
