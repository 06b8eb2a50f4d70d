namespace NetGen.Samples;

/// <summary>What the command line of a small sample asks for.</summary>
/// <param name="Seed">Decides the first weights and every other chance.</param>
/// <param name="Output">The directory for pictures.</param>
public sealed record PictureOptions(int Seed, string Output);
