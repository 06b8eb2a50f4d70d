using NetGen.Bench.Generic;

namespace NetGen.Bench.Workloads;

/// <summary>Epochs of a generic network over MNIST: a new random order each, the bytes converted a batch at a time.</summary>
public sealed class GenericEpoch : IDisposable
{
    private readonly GenericTrainer _trainer;
    private readonly BatchOrder _order;
    private readonly float[] _inputs;
    private readonly float[] _targets;
    private readonly int _outputs;
    private int _epoch;

    /// <summary>Sets up the training.</summary>
    /// <param name="topology">The network.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="optimizer">The optimizer for a number of parameters.</param>
    /// <param name="batch">The batch size.</param>
    /// <param name="threads">The number of threads.</param>
    public GenericEpoch(Topology topology, GenericLoss loss, Func<int, IGenericOptimizer> optimizer, int batch, int threads)
    {
        GenericNetwork network = topology.CreateGeneric();
        _trainer = new GenericTrainer(network, loss, optimizer(network.Parameters.Length), threads);
        _order = new BatchOrder(Mnist.Train.Count, batch);
        _inputs = new float[batch * network.InputSize];
        _targets = new float[batch * network.OutputSize];
        _outputs = network.OutputSize;
    }

    /// <summary>Trains on all images once.</summary>
    public void Run()
    {
        _order.Shuffle(_epoch++);
        foreach (ReadOnlySpan<int> batch in _order)
        {
            Mnist.Train.CopyInputs(batch, _inputs);
            Mnist.Train.CopyTargets(batch, _targets, _outputs, _outputs);
            _trainer.TrainBatch(_inputs, _targets, batch.Length);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _trainer.Dispose();
}
