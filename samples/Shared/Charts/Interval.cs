namespace NetGen.Samples;

/// <summary>A piece of an axis.</summary>
/// <param name="From">The lower end.</param>
/// <param name="To">The upper end.</param>
public readonly record struct Interval(double From, double To)
{
    /// <summary>From one end to the other.</summary>
    public double Length => To - From;

    /// <summary>The middle of one of several equal parts.</summary>
    /// <param name="part">From 0.</param>
    /// <param name="parts">The number of parts.</param>
    public double Middle(int part, int parts) => From + (part + 0.5) / parts * Length;

    /// <summary>Refuses ends that are not finite or not in order.</summary>
    /// <param name="name">What the interval is.</param>
    /// <exception cref="ArgumentException">They are.</exception>
    public void Check(string name)
    {
        if (!double.IsFinite(From) || !double.IsFinite(To) || From >= To)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"{name} goes from {From} to {To}; it takes two finite numbers, the smaller one first."));
        }
    }
}
