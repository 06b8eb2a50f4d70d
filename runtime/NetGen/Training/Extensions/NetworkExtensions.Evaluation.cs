using NetGen.CompilerServices;

namespace NetGen;

public static partial class NetworkExtensions
{
    /// <summary>Computes the network's loss and accuracy on a data set.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples.</param>
    /// <param name="loss">A loss that fits the activation of the last layer.</param>
    /// <param name="threads">The number of threads, 1 to 64. If <c>null</c>, chosen from the amount of work; concurrent calls share the
    /// processors.</param>
    /// <exception cref="ArgumentException">The loss or the data does not match the network.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1 or greater than 64.</exception>
    /// <example><code>
    /// Evaluation result = net.Evaluate(test, Loss.CrossEntropy);
    /// Console.WriteLine($"Loss {result.Loss:F4}, accuracy {result.Accuracy:P2}");
    /// </code></example>
    public static Evaluation Evaluate<TNetwork, TLoss>(this INetwork<TNetwork> network, Dataset data, TLoss loss, int? threads = null)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        ThreadChoice.ThrowIfImpossible(threads, nameof(threads));
        return new Evaluator<TNetwork, TLoss>(new BatchWorkspace<TNetwork, TLoss>(loss)).Evaluate(network.Memory.Parameters, data, threads);
    }

    /// <summary>Computes the network's loss and accuracy on a stream, in the order of the stream.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples.</param>
    /// <param name="loss">A loss that fits the activation of the last layer.</param>
    /// <param name="threads">The number of threads, 1 to 64, in addition to the one that reads ahead; with 1, the calling thread reads. If
    /// <c>null</c>, chosen from the amount of work; concurrent calls share the processors.</param>
    /// <exception cref="ArgumentException">The loss or the data does not match the network.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1 or greater than 64.</exception>
    /// <exception cref="InvalidDataException">The stream is empty or does not have the number of samples it declares, or a label is out of
    /// range.</exception>
    public static Evaluation Evaluate<TNetwork, TLoss>(this INetwork<TNetwork> network, StreamedDataset data, TLoss loss, int? threads = null)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        ThreadChoice.ThrowIfImpossible(threads, nameof(threads));
        return new StreamEvaluator<TNetwork, TLoss>(new BatchWorkspace<TNetwork, TLoss>(loss)).Evaluate(network.Memory.Parameters, data, threads);
    }
}
