using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>What snapshot tests call; <c>-p:SnapshotEngine=Verify</c> takes SnapshotEngine.Verify.cs instead.</summary>
internal static class SnapshotEngine
{
    /// <summary>Compares all that the driver emitted with the verified files of the calling test, which lie beside it.</summary>
    public static Task Verify(
        GeneratorDriver driver, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        string test = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}";
        new SnapshotComparer(Repository.Snapshots).Compare(test, Assert.Single(driver.GetRunResult().Results));
        return Task.CompletedTask;
    }
}
