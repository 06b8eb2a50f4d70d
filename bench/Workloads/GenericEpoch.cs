using NetGen.Bench.Generic;

namespace NetGen.Bench.Workloads;

/// <summary>Epochs of a generic network on MNIST: each in a new random order, with bytes converted batch by batch.</summary>
public sealed class GenericEpoch : IEpoch, IDisposable
{
    private readonly GenericNetwork _network;
    private readonly GenericTrainer _trainer;
    private readonly BatchOrder _order;
    private readonly float[] _inputs;
    private readonly float[] _targets;
    private int _epoch;

    /// <summary>Sets up the training.</summary>
    /// <param name="topology">The network.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="optimizer">Creates the optimizer for a number of parameters.</param>
    /// <param name="batch">The batch size.</param>
    /// <param name="threads">The number of threads.</param>
    public GenericEpoch(Topology topology, GenericLoss loss, Func<int, IGenericOptimizer> optimizer, int batch, int threads)
    {
        _network = topology.CreateGeneric();
        _trainer = new GenericTrainer(_network, loss, optimizer(_network.Parameters.Length), threads);
        _order = new BatchOrder(Mnist.Train.Count, batch);
        _inputs = new float[batch * _network.InputSize];
        _targets = new float[batch * _network.OutputSize];
    }

    /// <inheritdoc/>
    public void Run() => Run(_order.BatchCount);

    /// <inheritdoc/>
    public void Run(int steps)
    {
        _order.Shuffle(_epoch++);
        for (int step = 0; step < steps; step++)
        {
            ReadOnlySpan<int> batch = _order[step];
            Mnist.Train.CopyInputs(batch, _inputs);
            Mnist.Train.CopyTargets(batch, _targets, _network.OutputSize, _network.OutputSize);
            _trainer.TrainBatch(_inputs, _targets, batch.Length);
        }
    }

    /// <inheritdoc/>
    public float[] CopyParameters() => [.. _network.Parameters];

    /// <inheritdoc/>
    public void SetParameters(float[] parameters) => parameters.CopyTo(_network.Parameters, 0);

    /// <inheritdoc/>
    public void Dispose() => _trainer.Dispose();
}
