namespace NetGen.Bench.Tables;

/// <summary>The lines of a file of results.</summary>
/// <param name="Name">The name of the file without its extension.</param>
/// <param name="Lines">The lines.</param>
public sealed record NamedLines(string Name, IReadOnlyList<string> Lines)
{
    /// <summary>Reads all files of results in a folder.</summary>
    public static IReadOnlyList<NamedLines> ReadAll(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal)
            .Select(file => new NamedLines(Path.GetFileNameWithoutExtension(file), File.ReadAllLines(file))),
    ];
}
