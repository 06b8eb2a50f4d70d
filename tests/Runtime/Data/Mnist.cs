namespace NetGen.Tests;

/// <summary>The files of samples/data, which the build copies beside the tests.</summary>
internal static class Mnist
{
    public static Dataset Train { get; } = Read("train");

    public static Dataset Test { get; } = Read("t10k");

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "mnist", file);

    private static Dataset Read(string set) =>
        Dataset.FromIdx(PathOf($"{set}-images-idx3-ubyte.gz"), PathOf($"{set}-labels-idx1-ubyte.gz"));
}
