namespace NetGen.Samples;

/// <summary>A vertical line that marks a position in a <see cref="LineChart"/>, such as the best epoch.</summary>
/// <param name="X">The x coordinate.</param>
/// <param name="Name">The text in the legend; empty for none.</param>
public sealed record Mark(double X, string Name)
{
    /// <summary>The index of its color; gray if null.</summary>
    public int? Color { get; init; }
}
