using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>The emitted code as a whole, for people to read: every change to it shows in the review of a commit.</summary>
public class SnapshotTests
{
    /// <summary>README's network.</summary>
    [Fact]
    public Task DigitNet() => Verify("[Network(784, 16, 16, 10, Activation.Sigmoid)]\npublic partial class DigitNet;");

    /// <summary>The smallest network that has everything.</summary>
    [Fact]
    public Task Xor() => Verify("[Network(2, 2, 1, Activation.Sigmoid)]\npublic partial class Xor;");

    /// <summary>Several panels, sums kept beside activations, a type with surroundings and a constructor of its own.</summary>
    [Fact]
    public Task LongForm() => Verify(
        """
        namespace My.App;

        internal partial struct Outer
        {
            [Network]
            [Input(30)]
            [Dense(20, Activation.Gelu), Dense(4, Activation.Softmax)]
            internal partial class Net(string name)
            {
                internal string Name => name;
            }
        }
        """);

    /// <summary>While an argument is wrong, members that throw keep the one error alone.</summary>
    [Fact]
    public Task Broken() => Verify("[Network(784, 0, 10, Activation.Sigmoid)]\npublic partial class Broken;");

    private static Task Verify(string source, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        GeneratorDriver driver = Compiler.Driver().RunGenerators(Compiler.Compile(source));
        return SnapshotEngine.Verify(driver, method: method);
    }
}
