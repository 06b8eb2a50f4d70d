using NetGen;

namespace DigitCnn;

/// <summary>
/// The first layer as a separate network, whose outputs are the feature maps: the response of each filter at every position of the
/// digit, [24 x 24 x 20]. It is not trained; its weights are copied from a trained network.
/// </summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(20, 5, Activation.ReLU)]
internal partial class FeatureMaps
{
    /// <summary>The number of filters, and so of feature maps.</summary>
    public const int Filters = 20;

    /// <summary>The width and height of a filter.</summary>
    public const int FilterSide = 5;

    /// <summary>The width and height of a feature map.</summary>
    public const int Side = 24;

    /// <summary>Copies the first layer of a trained network.</summary>
    public static FeatureMaps Of(IDigitCnn net)
    {
        FeatureMaps maps = new();
        maps.W1.CopyFrom(net.W1.ToArray());
        maps.B1.CopyFrom(net.B1.ToArray());
        return maps;
    }
}
