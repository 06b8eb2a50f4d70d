using System.Text;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Snapshots;

namespace NetGen.Generator.Tests;

/// <summary>The emitted files that stand beside the digits sample for people to read are those that its build emits.</summary>
public class GeneratedSampleTests
{
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "Digits");

    private static readonly string Folder = Path.Combine(Sample, "Generated");

    [Fact]
    public void TheFilesOfTheDigitsSampleAreWhatIsEmitted()
    {
        string source = File.ReadAllText(Path.Combine(Sample, "DigitNet.cs"));
        GeneratorDriver driver = Compiler.Driver().RunGenerators(Compiler.Compile(source));
        GeneratedSourceResult[] emitted = [.. Assert.Single(driver.GetRunResult().Results).GeneratedSources];

        Assert.Equal(
            emitted.Select(file => file.HintName).Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder, "*.g.cs").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        Assert.All(emitted, AssertIsCommitted);
    }

    /// <summary>Compares a file with the committed one; where they differ, the new one is written beside it as <c>.received.cs</c>.</summary>
    private static void AssertIsCommitted(GeneratedSourceResult file)
    {
        string committed = Path.Combine(Folder, file.HintName);
        string received = Path.ChangeExtension(committed, ".received.cs");
        string text = file.SourceText.ToString();
        if (SnapshotVersion.Scrub(text) == SnapshotVersion.Scrub(File.ReadAllText(committed).Replace("\r\n", "\n", StringComparison.Ordinal)))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Assert.Fail($"{file.HintName} differs from the file in samples/Digits/Generated. Read {Path.GetFileName(received)}, and rename it if it is right.");
    }
}
