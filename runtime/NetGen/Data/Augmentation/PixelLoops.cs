using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen;

/// <summary>Loops over the values of an image.</summary>
internal static class PixelLoops
{
    /// <summary><c>x = factor x + summand</c>.</summary>
    /// <param name="values">[length], changed.</param>
    /// <param name="length">A multiple of 16.</param>
    /// <param name="factor">The factor.</param>
    /// <param name="summand">The summand.</param>
    public static void Linear(ref float values, int length, float factor, float summand)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Linear<Lanes512>(ref values, length, factor, summand);
        }
        else
        {
            Linear<LanesN>(ref values, length, factor, summand);
        }
    }

    /// <summary><c>x = min(max(x, from), to)</c>.</summary>
    /// <param name="values">[length], changed.</param>
    /// <param name="length">A multiple of 16.</param>
    /// <param name="from">The smallest value.</param>
    /// <param name="to">The largest value.</param>
    public static void Clamp(ref float values, int length, float from, float to)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Clamp<Lanes512>(ref values, length, from, to);
        }
        else
        {
            Clamp<LanesN>(ref values, length, from, to);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Linear<T>(ref float values, nint length, float factor, float summand)
        where T : struct, ILanes<T>
    {
        T f = T.Create(factor);
        T s = T.Create(summand);
        for (nint i = 0; i < length; i += T.Count)
        {
            T.MultiplyAdd(f, T.Load(ref Unsafe.Add(ref values, i)), s).Store(ref Unsafe.Add(ref values, i));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Clamp<T>(ref float values, nint length, float from, float to)
        where T : struct, ILanes<T>
    {
        T least = T.Create(from);
        T greatest = T.Create(to);
        for (nint i = 0; i < length; i += T.Count)
        {
            T.Min(greatest, T.Max(least, T.Load(ref Unsafe.Add(ref values, i)))).Store(ref Unsafe.Add(ref values, i));
        }
    }
}
