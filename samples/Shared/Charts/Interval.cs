namespace NetGen.Samples;

/// <summary>A range of an axis.</summary>
/// <param name="From">The lower end.</param>
/// <param name="To">The upper end.</param>
public readonly record struct Interval(double From, double To)
{
    /// <summary>The difference of the upper and the lower end.</summary>
    public double Length => To - From;

    /// <summary>The midpoint of one of several equal parts of the interval.</summary>
    /// <param name="part">The index of the part, from 0.</param>
    /// <param name="parts">The number of parts.</param>
    public double Middle(int part, int parts) => From + (part + 0.5) / parts * Length;

    /// <summary>Throws if the ends are not finite or not in ascending order.</summary>
    /// <param name="name">The name of the interval, for the message.</param>
    /// <exception cref="ArgumentException">An end is not finite, or the lower end is not less than the upper one.</exception>
    public void Check(string name)
    {
        if (!double.IsFinite(From) || !double.IsFinite(To) || From >= To)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{name} goes from {From} to {To}; its ends must be finite, and the lower end less than the upper one."));
        }
    }
}
