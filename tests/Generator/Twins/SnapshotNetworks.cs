namespace NetGen.Generator.Tests.Twins;

/// <summary>The networks whose emitted code is kept as snapshots.</summary>
internal static class SnapshotNetworks
{
    /// <summary>README's network.</summary>
    public const string DigitNet = "[Network(784, 16, 16, 10, Activation.Sigmoid)]\npublic partial class DigitNet;";

    /// <summary>The smallest network that has everything.</summary>
    public const string Xor = "[Network(2, 2, 1, Activation.Sigmoid)]\npublic partial class Xor;";

    /// <summary>Several panels, sums kept beside activations, a type with surroundings and a constructor of its own.</summary>
    public const string LongForm =
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
        """;

    public static IReadOnlyList<string> All { get; } = [DigitNet, Xor, LongForm];
}
