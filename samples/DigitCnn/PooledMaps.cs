using NetGen;

namespace DigitCnn;

/// <summary>The first two layers: the feature maps after pooling, which the next convolution reads, [12 x 12 x 20].</summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(20, 5, Activation.ReLU)]
[MaxPool2D(2)]
internal partial class PooledMaps
{
    /// <summary>The width and height of a pooled map.</summary>
    public const int Side = 12;

    /// <summary>Copies the first two layers of a trained network.</summary>
    public static PooledMaps Of(IDigitCnn net)
    {
        PooledMaps maps = new();
        maps.W1.CopyFrom(net.W1.ToArray());
        maps.B1.CopyFrom(net.B1.ToArray());
        return maps;
    }
}
