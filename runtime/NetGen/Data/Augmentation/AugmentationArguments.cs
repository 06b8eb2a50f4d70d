using System.Numerics;

namespace NetGen;

/// <summary>The checks that the operations share.</summary>
internal static class AugmentationArguments
{
    /// <summary>Refuses NaN and what is not from <paramref name="least"/> to <paramref name="greatest"/>.</summary>
    public static void ThrowIfOutside<T>(T value, T least, T greatest, string name, string what)
        where T : INumber<T>
    {
        if (!(value >= least && value <= greatest))
        {
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{what} is from {least} to {greatest}."));
        }
    }

    /// <summary>Refuses NaN and infinities.</summary>
    public static void ThrowIfNotFinite(double value, string name, string what)
    {
        if (!float.IsFinite((float)value))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{what} is a finite number.");
        }
    }
}
