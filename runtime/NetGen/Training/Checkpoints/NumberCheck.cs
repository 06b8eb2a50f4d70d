using System.Numerics;

namespace NetGen;

/// <summary>Rejects numbers that training cannot have left in a checkpoint.</summary>
internal static class NumberCheck
{
    /// <summary>Half of the longest <see cref="TimeSpan"/>, so that the time measured from then on can be added.</summary>
    public static readonly double LongestSeconds = TimeSpan.MaxValue.TotalSeconds / 2;

    /// <summary>Throws unless a number is within limits; NaN is outside any limits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="least">The minimum.</param>
    /// <param name="most">The maximum.</param>
    /// <param name="what">The name of the number, to follow "its".</param>
    /// <exception cref="InvalidDataException">The number is outside its limits.</exception>
    public static void ThrowIfOutside<T>(T value, T least, T most, string what)
        where T : INumber<T>
    {
        if (!(value >= least && value <= most))
        {
            throw new InvalidDataException(FormattableString.Invariant($"its {what} is {value}; it must be from {least} to {most}"));
        }
    }
}
