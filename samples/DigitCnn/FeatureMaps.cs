using NetGen;

namespace DigitCnn;

/// <summary>
/// The first layer alone, as a network of its own whose outputs are the feature maps, [24 x 24 x 20]: what each filter makes of
/// every place of the digit. It learns nothing; its weights are copied from a trained network.
/// </summary>
[Network]
[Input(28, 28, 1)]
[Conv2D(20, 5, Activation.ReLU)]
internal partial class FeatureMaps
{
    /// <summary>Filters, and so maps.</summary>
    public const int Filters = 20;

    /// <summary>Weights in a row of a filter.</summary>
    public const int FilterSide = 5;

    /// <summary>Values in a row of a map.</summary>
    public const int Side = 24;

    /// <summary>The first layer of a trained network.</summary>
    public static FeatureMaps Of(IDigitCnn net)
    {
        FeatureMaps maps = new();
        maps.W1.CopyFrom(net.W1.ToArray());
        maps.B1.CopyFrom(net.B1.ToArray());
        return maps;
    }
}
