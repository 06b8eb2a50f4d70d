namespace NetGen.Samples;

/// <summary>A neuron of a <see cref="NetworkGraph"/>.</summary>
/// <param name="Name">What stands in it; short.</param>
/// <param name="Lines">What stands below it.</param>
public sealed record GraphNode(string Name, IReadOnlyList<string> Lines);
