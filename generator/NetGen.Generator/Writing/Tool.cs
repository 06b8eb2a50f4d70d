namespace NetGen.Generator.Writing;

/// <summary>NetGen itself, as emitted files name it.</summary>
internal static class Tool
{
    public const string Name = "NetGen";

    /// <summary>Major, minor and patch. What a build appends to it, such as a commit's hash, would change every emitted file for nothing.</summary>
    public static string Version { get; } = typeof(Tool).Assembly.GetName().Version.ToString(3);
}
