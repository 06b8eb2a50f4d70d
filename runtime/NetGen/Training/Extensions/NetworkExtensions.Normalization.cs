using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

public static partial class NetworkExtensions
{
    /// <summary>
    /// Sets the shift and the factor of the <see cref="NormalizationAttribute">Normalization</see> layer from training data, so that
    /// training and predictions take raw values. Statistics are computed per feature over all samples and steps, or per channel over all
    /// samples and pixels.
    /// </summary>
    /// <remarks>
    /// A feature that is constant, or whose spread is too small for its inverse to be a float, gets the factor 1 and becomes 0 or nearly 0.
    /// Sums are computed in double precision and in the order of the samples: the same data gives the same bits.
    /// </remarks>
    /// <param name="network">A network with a Normalization layer.</param>
    /// <param name="train">The training samples, without test data. Targets are ignored.</param>
    /// <param name="method">The target scale: zero mean and unit variance, or 0 to 1.</param>
    /// <exception cref="InvalidOperationException">The network has no Normalization layer; nothing has changed.</exception>
    /// <exception cref="ArgumentException">The samples do not match the network; nothing has changed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="method"/> is not defined; nothing has changed.</exception>
    /// <exception cref="InvalidDataException">A value is NaN or infinite, or the range of a feature is wider than 8.5e37; the message names
    /// the feature. Nothing has changed.</exception>
    /// <example><code>
    /// net.FitNormalization(train, NormalizationMethod.StandardScore);
    /// net.Trainer(Loss.CrossEntropy, new Adam()).Fit(train, epochs: 10, batchSize: 32);
    /// int digit = net.Classify(image); // raw values, on the scale of the training data
    /// </code></example>
    public static void FitNormalization<TNetwork>(this INetwork<TNetwork> network, Dataset train, NormalizationMethod method)
        where TNetwork : struct, INetworkPasses
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(train);
        LayerInfo layer = TNetwork.Layers.FirstOrDefault(layer => layer.Kind == "Normalization") ?? throw new InvalidOperationException(
            $"{TNetwork.Name} has no Normalization layer to fit: add [Normalization] directly after [Input].");
        DatasetCheck.ThrowIfInputsUnfit(NetworkDescription.Of<TNetwork>(), train.Shape, nameof(train));
        if (!Enum.IsDefined(method))
        {
            throw new ArgumentOutOfRangeException(
                nameof(method), method, $"The method must be {nameof(NormalizationMethod.StandardScore)} or {nameof(NormalizationMethod.MinMax)}.");
        }

        ParameterLayout shifts = layer.Parameters[0];
        FeatureStatistics statistics = new(train, shifts.Count);
        if (statistics.TooWide() is { } wide)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"Feature {wide.Feature} ranges from {wide.Least:G4} to {wide.Greatest:G4}; normalization in single precision supports ranges up to "
                + $"{FeatureStatistics.WidestRange:G4}. Divide the feature by a constant first."));
        }

        float[] shift = new float[shifts.Count];
        float[] factor = new float[shifts.Count];
        for (int feature = 0; feature < shift.Length; feature++)
        {
            (shift[feature], factor[feature]) = method == NormalizationMethod.StandardScore
                ? statistics.StandardScore(feature)
                : statistics.MinMax(feature);
        }

        AlignedBuffer parameters = network.Memory.Parameters;
        new Parameter(parameters, shifts).CopyFrom(shift);
        new Parameter(parameters, layer.Parameters[1]).CopyFrom(factor);
    }
}
