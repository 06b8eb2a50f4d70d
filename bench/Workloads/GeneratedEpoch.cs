using NetGen.CompilerServices;

namespace NetGen.Bench.Workloads;

/// <summary>
/// Epochs of a generated network on MNIST, run by <c>Fit</c> as users do, which also computes loss and accuracy.
/// </summary>
public sealed class GeneratedEpoch<TNetwork, TLoss, TOptimizer> : IGeneratedEpoch
    where TNetwork : struct, INetworkPasses
    where TLoss : struct, ILoss
    where TOptimizer : struct, IOptimizer
{
    private const int FewSteps = 50;

    private readonly Trainer<TNetwork, TLoss, TOptimizer> _trainer;
    private readonly ParameterList _parameters;
    private readonly Dataset _few;
    private readonly int _batch;

    /// <summary>Sets up the training.</summary>
    /// <param name="network">The network.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="batch">The batch size.</param>
    /// <param name="threads">The number of threads.</param>
    public GeneratedEpoch(INetwork<TNetwork> network, TLoss loss, TOptimizer optimizer, int batch, int threads)
    {
        _trainer = network.Trainer(loss, optimizer);
        _trainer.Threads = threads;
        _parameters = new ParameterList(network.Memory.Parameters, TNetwork.Layout);
        _batch = batch;
        _few = Mnist.Train.Take(FewSteps * batch);
    }

    /// <inheritdoc/>
    public void Run() => _trainer.Fit(Mnist.Train, epochs: 1, _batch);

    /// <inheritdoc/>
    /// <remarks>
    /// Trains on the same images whatever the number of steps, so that their order takes the same memory; batches get smaller instead.
    /// </remarks>
    public void Run(int steps) => _trainer.Fit(_few, epochs: 1, _few.Count / steps);

    /// <inheritdoc/>
    public float[] CopyParameters() => _parameters.ToArray();

    /// <inheritdoc/>
    public void SetParameters(float[] parameters) => _parameters.CopyFrom(parameters);

    /// <inheritdoc/>
    public Evaluation Evaluate() => _trainer.Evaluate(Mnist.Train);
}
