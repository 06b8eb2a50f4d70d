using System.Numerics;

namespace NetGen;

/// <summary>The argument checks shared by the operations.</summary>
internal static class AugmentationArguments
{
    /// <summary>Throws unless a value is from <paramref name="least"/> to <paramref name="greatest"/>; NaN is not.</summary>
    public static void ThrowIfOutside<T>(T value, T least, T greatest, string name, string what)
        where T : INumber<T>
    {
        if (!(value >= least && value <= greatest))
        {
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{what} must be from {least} to {greatest}."));
        }
    }

    /// <summary>Throws for NaN and infinities.</summary>
    public static void ThrowIfNotFinite(double value, string name, string what)
    {
        if (!float.IsFinite((float)value))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{what} must be finite.");
        }
    }
}
