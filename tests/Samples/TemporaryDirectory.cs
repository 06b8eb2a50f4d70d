namespace NetGen.Samples.Tests;

/// <summary>An empty directory for one test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Name { get; } = Directory.CreateTempSubdirectory("netgen-").FullName;

    public string this[string file] => Path.Combine(Name, file);

    public void Dispose() => Directory.Delete(Name, recursive: true);
}
