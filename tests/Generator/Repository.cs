namespace NetGen.Generator.Tests;

/// <summary>Where the sources are. [CallerFilePath] would not say: builds of a server map it to /_/.</summary>
internal static class Repository
{
    /// <summary>The folder that holds NetGen.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>Where the snapshot tests and their verified files lie.</summary>
    public static string Snapshots { get; } = Path.Combine(Root, "tests", "Generator", "Snapshots");

    private static string Find()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "NetGen.sln")))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds NetGen.sln.");
    }
}
