using NetGen.Generator.Writing;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>NetGen's version in emitted files, which snapshots leave out: a release would change every one of them.</summary>
internal static class SnapshotVersion
{
    /// <summary>The text with a placeholder for the version.</summary>
    public static string Scrub(string text) => text
        .Replace($"{Tool.Name} {Tool.Version} ", $"{Tool.Name} {{version}} ", StringComparison.Ordinal)
        .Replace($"\"{Tool.Name}\", \"{Tool.Version}\"", $"\"{Tool.Name}\", \"{{version}}\"", StringComparison.Ordinal);
}
