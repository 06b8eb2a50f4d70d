namespace NetGen.Samples;

/// <summary>The values of a small sample's command-line options.</summary>
/// <param name="Seed">The seed of the initial weights and all other random choices.</param>
/// <param name="Output">The directory for the pictures.</param>
public sealed record PictureOptions(int Seed, string Output);
