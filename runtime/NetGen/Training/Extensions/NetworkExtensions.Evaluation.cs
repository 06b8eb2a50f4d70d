using NetGen.CompilerServices;

namespace NetGen;

public static partial class NetworkExtensions
{
    /// <summary>Computes loss and accuracy of this network on a data set.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples.</param>
    /// <param name="loss">A loss that fits the activation of the last layer.</param>
    /// <param name="threads">The number of threads, 1 to 64. If <c>null</c>, chosen from the amount of work; concurrent calls share the
    /// processors.</param>
    /// <exception cref="ArgumentException">The loss or the data do not fit the network.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is less than 1 or greater than 64.</exception>
    public static Evaluation Evaluate<TNetwork, TLoss>(this INetwork<TNetwork> network, Dataset data, TLoss loss, int? threads = null)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        ThreadChoice.ThrowIfImpossible(threads, nameof(threads));
        return new Evaluator<TNetwork, TLoss>(new BatchWorkspace<TNetwork, TLoss>(loss)).Evaluate(network.Memory.Parameters, data, threads);
    }

    /// <summary>Computes loss and accuracy of this network on a stream, in the stream's own order.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples.</param>
    /// <param name="loss">A loss that fits the activation of the last layer.</param>
    /// <param name="threads">The number of threads, 1 to 64, in addition to the one that reads ahead; 1 reads on the calling thread. If <c>null</c>,
    /// chosen from the amount of work; concurrent calls share the processors.</param>
    /// <exception cref="ArgumentException">The loss or the data do not fit the network.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is less than 1 or greater than 64.</exception>
    /// <exception cref="InvalidDataException">The stream has no samples or not as many as it declares, or a label is out of range.</exception>
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
