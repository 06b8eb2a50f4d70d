using NetGen.CompilerServices;

namespace NetGen;

public static partial class NetworkExtensions
{
    /// <summary>Computes accuracy, confusion matrix and the other classification metrics of this network on a data set; a single output is
    /// compared with the threshold of the network's <see cref="Decision"/>.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples, with class labels.</param>
    /// <param name="threads">The number of threads, 1 to 64. If <c>null</c>, chosen from the amount of work.</param>
    /// <exception cref="ArgumentException">The data does not match the network or has no labels, or an output is NaN.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1 or greater than 64.</exception>
    /// <exception cref="InvalidOperationException">The network has one output and no threshold is known; see
    /// <see cref="DecisionRule.Of"/>.</exception>
    /// <example><code>
    /// ClassificationMetrics metrics = net.Classification(test);
    /// Console.WriteLine($"Accuracy {metrics.Accuracy:P2}, macro F1 {metrics.MacroF1:F3}");
    /// Console.WriteLine($"{metrics.Confusion[4, 9]} fours were predicted as nines.");
    /// Console.WriteLine(metrics.Report());
    /// </code></example>
    public static ClassificationMetrics Classification<TNetwork>(this INetwork<TNetwork> network, Dataset data, int? threads = null)
        where TNetwork : struct, INetworkPasses
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        if (!data.HasLabels)
        {
            throw new ArgumentException(
                "The samples have target values, but classification metrics need labels; OneHot.Decode converts one-hot targets.", nameof(data));
        }

        float threshold = TNetwork.OutputSize == 1 ? network.Memory.Decision.ThresholdInForce : 0;
        return new ClassificationMetrics(Predictions.OfAll(network, data, threads), data.Labels, threshold);
    }

    /// <summary>Computes the regression errors of this network on a data set: MAE, RMSE and R2.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples.</param>
    /// <param name="threads">The number of threads, 1 to 64. If <c>null</c>, chosen from the amount of work.</param>
    /// <exception cref="ArgumentException">The data does not match the network.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1 or greater than 64.</exception>
    /// <example><code>
    /// RegressionMetrics metrics = net.Regression(test);
    /// Console.WriteLine($"MAE {metrics.MeanAbsoluteError:F3}, RMSE {metrics.RootMeanSquaredError:F3}, R2 {metrics.R2:F3}");
    /// </code></example>
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
