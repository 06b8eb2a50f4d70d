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
    private readonly Trainer<TNetwork, TLoss, TOptimizer> _trainer;
    private readonly ParameterList _parameters;
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
    }

    /// <inheritdoc/>
    public void Run() => _trainer.Fit(Mnist.Train, epochs: 1, _batch);

    /// <inheritdoc/>
    /// <remarks>Ends an epoch of all images early, so that buffers have the same size whatever the number of steps.</remarks>
    public void Run(int steps)
    {
        using var source = new CancellationTokenSource();
        _trainer.Schedule = new StopAfter(steps, source);
        _trainer.Fit(Mnist.Train, epochs: 1, _batch, cancellationToken: source.Token);
        _trainer.Schedule = null;
    }

    /// <inheritdoc/>
    public float[] CopyParameters() => _parameters.ToArray();

    /// <inheritdoc/>
    public void SetParameters(float[] parameters) => _parameters.CopyFrom(parameters);

    /// <inheritdoc/>
    public Evaluation Evaluate() => _trainer.Evaluate(Mnist.Train);
}
