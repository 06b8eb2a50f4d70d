namespace NetGen.Samples;

/// <summary>A vertical line that marks a place of a <see cref="LineChart"/>, such as the best epoch.</summary>
/// <param name="X">The place.</param>
/// <param name="Name">The text in the legend.</param>
public sealed record Mark(double X, string Name);
