namespace NetGen.Samples;

/// <summary>A neuron of a <see cref="NetworkGraph"/>.</summary>
/// <param name="Name">The short name in its circle.</param>
/// <param name="Lines">The lines of text below it.</param>
public sealed record GraphNode(string Name, IReadOnlyList<string> Lines);
