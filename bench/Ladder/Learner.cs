using NetGen.CompilerServices;

namespace NetGen.Bench.Ladder;

/// <summary>A generated network in training by <c>Fit</c>; the trainer chooses the number of threads.</summary>
/// <param name="network">The network.</param>
/// <param name="loss">The loss.</param>
/// <param name="optimizer">The optimizer; its learning rate is set for each epoch.</param>
/// <param name="seed">Decides the order of the samples.</param>
public sealed class Learner<TNetwork, TLoss, TOptimizer>(INetwork<TNetwork> network, TLoss loss, TOptimizer optimizer, int seed) : ILearner
    where TNetwork : struct, INetworkPasses
    where TLoss : struct, ILoss
    where TOptimizer : struct, IOptimizer
{
    private readonly Trainer<TNetwork, TLoss, TOptimizer> _trainer = network.Trainer(loss, optimizer, seed);

    /// <inheritdoc/>
    public void Train(Dataset data, int batchSize, double learningRate, Augmentation? augmentation)
    {
        _trainer.LearningRate = (float)learningRate;
        _trainer.Fit(data, epochs: 1, batchSize, augmentation: augmentation);
    }

    /// <inheritdoc/>
    public double Accuracy(Dataset data) => _trainer.Evaluate(data).Accuracy;
}

/// <summary>Makes learners without their types being named.</summary>
public static class Learner
{
    /// <summary>A network in training.</summary>
    /// <param name="network">The network, its parameters drawn from the same seed.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="seed">Decides the order of the samples.</param>
    public static ILearner Of<TNetwork, TLoss, TOptimizer>(INetwork<TNetwork> network, TLoss loss, TOptimizer optimizer, int seed)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
        where TOptimizer : struct, IOptimizer =>
        new Learner<TNetwork, TLoss, TOptimizer>(network, loss, optimizer, seed);
}
