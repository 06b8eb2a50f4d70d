namespace NetGen.Samples;

/// <summary>A vertical line that marks a place of a <see cref="LineChart"/>, such as the best epoch.</summary>
/// <param name="X">The place.</param>
/// <param name="Name">The text in the legend; empty for none.</param>
public sealed record Mark(double X, string Name)
{
    /// <summary>The number of its color, from 0; by default gray.</summary>
    public int? Color { get; init; }
}
