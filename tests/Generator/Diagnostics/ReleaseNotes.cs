namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>A rule as the release notes describe it.</summary>
internal sealed record ReleasedRule(string Id, string Category, string Severity, string Title);

/// <summary>What the tables of AnalyzerReleases.Shipped.md and AnalyzerReleases.Unshipped.md come down to, from the first to the last.</summary>
/// <param name="Rules">The rules that there are, by their numbers.</param>
/// <param name="Removed">The numbers of those that there were.</param>
internal sealed record ReleaseNotes(IReadOnlyList<ReleasedRule> Rules, IReadOnlyList<string> Removed)
{
    public static ReleaseNotes Read(string shipped, string unshipped)
    {
        var rules = new SortedDictionary<string, ReleasedRule>(StringComparer.Ordinal);
        var removed = new SortedSet<string>(StringComparer.Ordinal);
        string table = "";
        foreach (string line in $"{shipped}\n{unshipped}".Split('\n'))
        {
            if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                table = line[4..];
            }

            string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
            if (!cells[0].StartsWith("NETGEN", StringComparison.Ordinal))
            {
                continue;
            }

            switch (table)
            {
                case "New Rules":
                    Assert.DoesNotContain(cells[0], removed);
                    Assert.True(rules.TryAdd(cells[0], new ReleasedRule(cells[0], cells[1], cells[2], cells[3])), $"{cells[0]} is new twice.");
                    break;
                case "Changed Rules":
                    Assert.True(rules.ContainsKey(cells[0]), $"{cells[0]} is changed, but not known.");
                    rules[cells[0]] = new ReleasedRule(cells[0], cells[1], cells[2], cells[5]);
                    break;
                case "Removed Rules":
                    Assert.True(rules.Remove(cells[0]), $"{cells[0]} is removed, but not known.");
                    removed.Add(cells[0]);
                    break;
                default:
                    Assert.Fail($"{cells[0]} stands below '{table}'.");
                    break;
            }
        }

        return new ReleaseNotes([.. rules.Values], [.. removed]);
    }
}
