using System.Text;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>
/// Compares emitted files with verified ones by the conventions of Verify, as of version 31.12.5: <c>Class.Method#Hint.Name.g.verified.cs</c>, first
/// line <c>//HintName: Hint.Name.g.cs</c>, then the source; what differs is written beside it as <c>.received.cs</c>.
/// </summary>
internal sealed class SnapshotComparer(string directory)
{
    /// <summary>Fails with everything that differs, is missing or is left over under the name of one test.</summary>
    /// <param name="test"><c>Class.Method</c>.</param>
    /// <param name="result">What the generator made.</param>
    public void Compare(string test, GeneratorRunResult result)
    {
        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
        var failures = new List<string>();
        var current = new HashSet<string>(StringComparer.Ordinal);
        foreach (GeneratedSourceResult source in result.GeneratedSources)
        {
            string name = $"{test}#{Path.GetFileNameWithoutExtension(source.HintName)}";
            current.Add(name + ".verified.cs");
            if (CompareFile(name, $"//HintName: {source.HintName}\n{SnapshotVersion.Scrub(source.SourceText.ToString())}") is { } failure)
            {
                failures.Add(failure);
            }
        }

        failures.AddRange(Directory.GetFiles(directory, test + "#*.verified.*")
            .Select(file => Path.GetFileName(file))
            .Where(file => !current.Contains(file))
            .Order(StringComparer.Ordinal)
            .Select(file => $"{file} is stale: nothing is emitted for it any more. Delete it."));
        if (failures.Count > 0)
        {
            Assert.Fail(string.Join("\n\n", failures));
        }
    }

    private string? CompareFile(string name, string text)
    {
        string verified = Path.Combine(directory, name + ".verified.cs");
        string received = Path.Combine(directory, name + ".received.cs");
        string actual = WithNewlines(text);

        // An empty file is none, for Verify: merge tools make one to have something to compare with.
        string? expected = File.Exists(verified) && WithNewlines(File.ReadAllText(verified)) is { Length: > 0 } content ? content : null;

        // The final newline that editors add is forgiven, a missing or a second one is not.
        if (expected == actual || expected == actual + "\n")
        {
            File.Delete(received);
            return null;
        }

        File.WriteAllText(received, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return expected is null
            ? $"{name}.verified.cs does not exist. Read {name}.received.cs, and rename it if it is right."
            : $"{name}.received.cs differs from the verified file (- verified, + received):\n{LineDiff.Of(expected, actual)}";
    }

    /// <summary>Line ends are git's affair, and a lone carriage return counts as one. ReadAllText skips a byte order mark.</summary>
    private static string WithNewlines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
