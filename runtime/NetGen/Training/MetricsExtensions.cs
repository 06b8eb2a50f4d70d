using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Metrics of every emitted network on a data set.</summary>
public static class MetricsExtensions
{
    /// <summary>How well this network tells the classes of a data set apart, by its <see cref="NetworkExtensions.Decision"/>.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">Samples with class labels.</param>
    /// <param name="threads">The number of threads, 1 to 64. Null: chosen by the size of the work.</param>
    /// <exception cref="ArgumentException">The data do not fit the network, have no labels, or an output is NaN.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is less than 1 or greater than 64.</exception>
    /// <exception cref="InvalidOperationException">It is not known above which output the network says class 1; see <see cref="DecisionRule.Of"/>.</exception>
    public static ClassificationMetrics Classification<TNetwork>(this INetwork<TNetwork> network, Dataset data, int? threads = null)
        where TNetwork : struct, INetworkPasses
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        if (!data.HasLabels)
        {
            throw new ArgumentException(
                "The samples have target values; classes need labels, which OneHot.Decode makes of one-hot targets.", nameof(data));
        }

        float threshold = TNetwork.OutputSize == 1 ? network.Memory.Decision.ThresholdInForce : 0;
        return new ClassificationMetrics(Predictions.OfAll(network, data, threads), data.Labels, threshold);
    }

    /// <summary>How far the outputs of this network are from the targets of a data set.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples.</param>
    /// <param name="threads">The number of threads, 1 to 64. Null: chosen by the size of the work.</param>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is less than 1 or greater than 64.</exception>
    public static RegressionMetrics Regression<TNetwork>(this INetwork<TNetwork> network, Dataset data, int? threads = null)
        where TNetwork : struct, INetworkPasses
    {
        float[] outputs = Predictions.OfAll(network, data, threads);
        float[] targets = new float[outputs.Length];
        for (int i = 0; i < data.Count; i++)
        {
            data.CopyTargets([i], targets.AsSpan(i * TNetwork.OutputSize), TNetwork.OutputSize, TNetwork.OutputSize);
        }

        return new RegressionMetrics(outputs, targets, TNetwork.OutputSize);
    }
}
