using Xunit.Sdk;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>How a rule retires, as generator/NetGen.Generator/Diagnostics/README.md describes it.</summary>
public class ReleaseNotesTests
{
    private const string Shipped =
        """
        ## Release 0.1.0

        ### New Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|-------
        NETGEN001 | NetGen | Error | First
        NETGEN002 | NetGen | Warning | Second
        NETGEN003 | NetGen | Error | Third
        """;

    [Fact]
    public void ARemovedRuleLeavesAGap()
    {
        ReleaseNotes notes = ReleaseNotes.Read(Shipped, Removal("NETGEN002"));
        Assert.Equal(["NETGEN001", "NETGEN003"], notes.Rules.Select(rule => rule.Id));
        Assert.Equal(["NETGEN002"], notes.Removed);
    }

    [Fact]
    public void AChangedRuleHasItsNewSeverity() =>
        Assert.Equal(
            new ReleasedRule("NETGEN002", "NetGen", "Error", "Second, and worse"),
            ReleaseNotes.Read(Shipped, "### Changed Rules\n\nNETGEN002 | NetGen | Error | NetGen | Warning | Second, and worse\n").Rules[1]);

    [Theory]
    [InlineData("### New Rules\n\nNETGEN002 | NetGen | Error | Another\n")]
    [InlineData("### Removed Rules\n\nNETGEN004 | NetGen | Error | Fourth\n")]
    [InlineData("### Other Rules\n\nNETGEN004 | NetGen | Error | Fourth\n")]
    public void ContradictionsAreFound(string unshipped) =>
        Assert.ThrowsAny<XunitException>(() => ReleaseNotes.Read(Shipped, unshipped));

    [Fact]
    public void TheNumberOfARemovedRuleIsNotUsedAgain() =>
        Assert.ThrowsAny<XunitException>(() => ReleaseNotes.Read(
            Shipped, Removal("NETGEN002") + "### New Rules\n\nNETGEN002 | NetGen | Error | Another\n"));

    private static string Removal(string id) => $"### Removed Rules\n\n{id} | NetGen | Error | Gone\n\n";
}
