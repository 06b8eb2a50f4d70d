namespace NetGen.Generator.Tests.Snapshots;

/// <summary>The networks whose emitted code is kept as snapshots, to be read as a whole.</summary>
internal static class SnapshotNetworks
{
    /// <summary>The network of the README.</summary>
    public const string DigitNet =
        """
        [Network(784, 16, 16, 10, Activation.Sigmoid)]
        public partial class DigitNet;
        """;

    /// <summary>A network that fits a fused step, and whose layers are written out.</summary>
    public const string Xor =
        """
        [Network(2, 2, 1, Activation.Sigmoid)]
        public partial class Xor;
        """;

    /// <summary>Convolution, batch normalization, pooling and dropout: layers over planes, and a pass in stages.</summary>
    public const string Images =
        """
        [Network]
        [Input(8, 8, 1)]
        [Conv2D(3, 3, Activation.Identity), BatchNorm(Activation.ReLU), MaxPool2D(2), Dropout(0.25)]
        [Dense(2, Activation.Softmax)]
        public partial class Images;
        """;

    /// <summary>A recurrent layer, which also takes streams; a class with surroundings and a constructor of its own.</summary>
    public const string Sequences =
        """
        namespace My.App;

        internal partial struct Outer
        {
            [Network]
            [Input(6, 3)]
            [Lstm(5), Dense(2, Activation.Tanh)]
            internal partial class Net(string name)
            {
                internal string Name => name;
            }
        }
        """;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [DigitNet, Xor, Images, Sequences];
}
