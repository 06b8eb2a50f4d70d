using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The extension methods of every emitted network: training, evaluation, metrics, gradient checks, predictions from bytes, a summary.
/// </summary>
public static partial class NetworkExtensions
{
    /// <summary>Creates a trainer for this network.</summary>
    /// <param name="network">The network; its parameters are trained in place.</param>
    /// <param name="loss">The loss: a member of <see cref="Loss"/> that fits the activation of the last layer.</param>
    /// <param name="optimizer">The optimizer: <see cref="Sgd"/>, <see cref="Adam"/> or another.</param>
    /// <param name="seed">Determines the order of samples in Fit and which values dropout drops.</param>
    /// <exception cref="ArgumentException">The loss does not fit the activation of the network's last layer.</exception>
    /// <example><code>
    /// var net = new DigitNet(seed: 1);
    /// var trainer = net.Trainer(Loss.CrossEntropy, new Adam(learningRate: 0.001));
    /// trainer.Fit(train, epochs: 10, batchSize: 32, validation: validation);
    /// </code></example>
    public static Trainer<TNetwork, TLoss, TOptimizer> Trainer<TNetwork, TLoss, TOptimizer>(
        this INetwork<TNetwork> network, TLoss loss, TOptimizer optimizer, int seed = 0)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
        where TOptimizer : struct, IOptimizer =>
        new(network, loss, optimizer, seed);

    /// <summary>Returns the rule that turns the outputs of this network into a class: <c>network.Decision().Threshold = 0.3</c>.</summary>
    /// <param name="network">The network.</param>
    public static DecisionRule Decision<TNetwork>(this INetwork<TNetwork> network)
        where TNetwork : struct, INetworkPasses
    {
        ArgumentNullException.ThrowIfNull(network);
        return network.Memory.Decision;
    }

    /// <summary>Returns a table of the layers with shapes, parameters and cost.</summary>
    /// <param name="network">The network.</param>
    /// <example><code>
    /// NetworkSummary summary = net.Summary();
    /// Console.WriteLine(summary);
    /// Console.WriteLine($"{summary.ParameterCount:N0} parameters, {summary.MultiplyAdds:N0} multiply-adds per prediction");
    /// </code></example>
    public static NetworkSummary Summary<TNetwork>(this INetwork<TNetwork> network)
        where TNetwork : struct, INetworkPasses
    {
        ArgumentNullException.ThrowIfNull(network);
        return NetworkSummary.Of<TNetwork>();
    }
}
