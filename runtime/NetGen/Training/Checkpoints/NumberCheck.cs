using System.Numerics;

namespace NetGen;

/// <summary>Refuses numbers that a training cannot have left in a checkpoint.</summary>
internal static class NumberCheck
{
    /// <summary>A half of the longest <see cref="TimeSpan"/>: the time that is measured from then on can be added to it.</summary>
    public static readonly double LongestSeconds = TimeSpan.MaxValue.TotalSeconds / 2;

    /// <summary>Throws unless a number is within limits, which NaN never is.</summary>
    /// <param name="value">The number.</param>
    /// <param name="least">The least that it may be.</param>
    /// <param name="most">The greatest.</param>
    /// <param name="what">What it is, after "its".</param>
    /// <exception cref="InvalidDataException">It is outside.</exception>
    public static void ThrowIfOutside<T>(T value, T least, T most, string what)
        where T : INumber<T>
    {
        if (!(value >= least && value <= most))
        {
            throw new InvalidDataException(FormattableString.Invariant($"its {what} is {value}; it must be from {least} to {most}"));
        }
    }
}
