using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using VerifyTests;
using VerifyXunit;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>The same as SnapshotEngine.cs by the package Verify; compiled with <c>-p:SnapshotEngine=Verify</c>.</summary>
internal static class SnapshotEngine
{
    [ModuleInitializer]
    internal static void Initialize()
    {
        VerifySourceGenerators.Initialize();
        VerifierSettings.AddScrubber(text =>
        {
            string scrubbed = SnapshotVersion.Scrub(text.ToString());
            text.Clear().Append(scrubbed);
        });
    }

    /// <summary>Compares all that the driver emitted with the verified files of the calling test, which lie beside it.</summary>
    public static async Task Verify(
        GeneratorDriver driver, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "") =>
        await Verifier.Verify(driver, sourceFile: sourceFile).UseMethodName(method);
}
