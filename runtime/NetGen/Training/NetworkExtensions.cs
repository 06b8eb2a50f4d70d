using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Training, evaluation and summary of every emitted network.</summary>
public static class NetworkExtensions
{
    /// <summary>A trainer for this network.</summary>
    /// <param name="network">The network; its parameters are trained in place.</param>
    /// <param name="loss">The loss: a member of <see cref="Loss"/> that fits the activation of the last layer.</param>
    /// <param name="optimizer">The optimizer: <see cref="Sgd"/>, <see cref="Adam"/> or another.</param>
    /// <param name="seed">Decides the order of samples in Fit.</param>
    /// <exception cref="ArgumentException">The loss does not fit the activation of the network's last layer.</exception>
    public static Trainer<TNetwork, TLoss, TOptimizer> Trainer<TNetwork, TLoss, TOptimizer>(
        this INetwork<TNetwork> network, TLoss loss, TOptimizer optimizer, int seed = 0)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
        where TOptimizer : struct, IOptimizer =>
        new(network, loss, optimizer, seed);

    /// <summary>How the outputs of this network become a class: <c>network.Decision().Threshold = 0.3</c>.</summary>
    /// <param name="network">The network.</param>
    public static DecisionRule Decision<TNetwork>(this INetwork<TNetwork> network)
        where TNetwork : struct, INetworkPasses
    {
        ArgumentNullException.ThrowIfNull(network);
        return network.Memory.Decision;
    }

    /// <summary>What this network consists of and costs, a table: <c>Console.WriteLine(network.Summary());</c></summary>
    /// <param name="network">The network.</param>
    public static NetworkSummary Summary<TNetwork>(this INetwork<TNetwork> network)
        where TNetwork : struct, INetworkPasses
    {
        ArgumentNullException.ThrowIfNull(network);
        return NetworkSummary.Of<TNetwork>();
    }

    /// <summary>Loss and accuracy of this network on a data set.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples.</param>
    /// <param name="loss">A loss that fits the activation of the last layer.</param>
    /// <param name="threads">The number of threads, 1 to 64. Null: chosen by the size of the work, and such calls at the same time share
    /// the processors.</param>
    /// <exception cref="ArgumentException">The loss or the data do not fit the network.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is less than 1 or greater than 64.</exception>
    public static Evaluation Evaluate<TNetwork, TLoss>(this INetwork<TNetwork> network, Dataset data, TLoss loss, int? threads = null)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        ThreadChoice.ThrowIfImpossible(threads, nameof(threads));
        return new Evaluator<TNetwork, TLoss>(new BatchWorkspace<TNetwork, TLoss>(loss)).Run(network.Memory.Parameters, data, threads);
    }

    /// <summary>Loss and accuracy of this network on a stream, whose samples are taken in its own order.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples.</param>
    /// <param name="loss">A loss that fits the activation of the last layer.</param>
    /// <param name="threads">The number of threads, 1 to 64, besides one that reads ahead; with 1 there is none. Null: chosen by the size of the work, and
    /// such calls at the same time share the processors.</param>
    /// <exception cref="ArgumentException">The loss or the data do not fit the network.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is less than 1 or greater than 64.</exception>
    /// <exception cref="InvalidDataException">The stream has no samples, or another number than it says, or a label is out of range.</exception>
    public static Evaluation Evaluate<TNetwork, TLoss>(this INetwork<TNetwork> network, StreamedDataset data, TLoss loss, int? threads = null)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        ThreadChoice.ThrowIfImpossible(threads, nameof(threads));
        return new StreamEvaluator<TNetwork, TLoss>(new BatchWorkspace<TNetwork, TLoss>(loss)).Run(network.Memory.Parameters, data, threads);
    }
}
