using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Lanes;

/// <summary>Combines 16 partial results into one in a fixed order, so that the bits do not depend on the vector width.</summary>
internal static class LaneReduction
{
    /// <summary>Adds 16 floats: halves are added to halves, 16 to 8 to 4 to 2 to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(ref readonly float partials)
    {
        Vector128<float> four = (Part(in partials, 0) + Part(in partials, 2)) + (Part(in partials, 1) + Part(in partials, 3));
        Vector128<float> two = four + Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1));
        return two.ToScalar() + two.GetElement(1);
    }

    /// <summary>Adds 16 floats of which the last 12 are zero, with the same bits as <see cref="Sum(ref readonly float)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector128<float> partials)
    {
        Vector128<float> four = partials + Vector128<float>.Zero;
        Vector128<float> two = four + Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1));
        return two.ToScalar() + two.GetElement(1);
    }

    /// <summary>Returns the largest of 16 floats; if one is NaN, the result is unspecified.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(ref readonly float partials)
    {
        Vector128<float> four = PortableVector.Max(
            PortableVector.Max(Part(in partials, 0), Part(in partials, 2)),
            PortableVector.Max(Part(in partials, 1), Part(in partials, 3)));
        Vector128<float> two = PortableVector.Max(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return PortableVector.Max(two, Vector128.Shuffle(two, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Part(ref readonly float partials, nuint quarter)
        => Vector128.LoadUnsafe(in partials, quarter * 4);
}
