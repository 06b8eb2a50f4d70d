using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>The emitted code as a whole, for people to read: every change to it shows in the review of a commit.</summary>
public class SnapshotTests
{
    [Fact]
    public Task DigitNet() => Verify(SnapshotNetworks.DigitNet);

    [Fact]
    public Task Xor() => Verify(SnapshotNetworks.Xor);

    [Fact]
    public Task Images() => Verify(SnapshotNetworks.Images);

    [Fact]
    public Task Sequences() => Verify(SnapshotNetworks.Sequences);

    /// <summary>While an argument is wrong, members that throw stand in for those of the network, so that the one error stays alone.</summary>
    [Fact]
    public Task Broken() => Verify("[Network(784, 0, 10, Activation.Sigmoid)]\npublic partial class Broken;");

    private static Task Verify(string source, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        GeneratorDriver driver = Compiler.Driver().RunGenerators(Compiler.Compile(source));
        return SnapshotEngine.Verify(driver, method: method);
    }
}
