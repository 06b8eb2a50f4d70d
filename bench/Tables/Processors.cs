namespace NetGen.Bench.Tables;

/// <summary>The processors that benchmarks are published for.</summary>
public static class Processors
{
    private static readonly (string File, string Name)[] Known = [("zen5", "AMD Zen 5"), ("emerald-rapids", "Intel Emerald Rapids")];

    /// <summary>
    /// Returns the name and the results of each processor: those that the project is measured on, even without results, and then all others
    /// that have a file, under its name.
    /// </summary>
    /// <param name="files">The files of results.</param>
    public static IEnumerable<(string Name, ResultFile? Results)> Of(IReadOnlyList<NamedLines> files)
    {
        IEnumerable<(string File, string Name)> others = files
            .Where(file => Known.All(processor => processor.File != file.Name))
            .Select(file => (file.Name, file.Name));
        return Known.Concat(others).Select(processor =>
            (processor.Name, files.FirstOrDefault(file => file.Name == processor.File) is { } found ? ResultFile.Parse(found.Lines) : null));
    }
}
