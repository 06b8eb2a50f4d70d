using System.Numerics.Tensors;

namespace NetGen.Bench.Generic;

/// <summary>Training steps of a generic network, on one thread or several.</summary>
/// <remarks>
/// With several threads, each has a share of the samples and its own gradients; then each sums all gradients of its share
/// of the parameters and updates these.
/// </remarks>
public sealed class GenericTrainer : IDisposable
{
    private readonly GenericNetwork _network;
    private readonly GenericLoss _loss;
    private readonly IGenericOptimizer _optimizer;
    private readonly Workers _workers;
    private readonly GenericPass[] _passes;
    private readonly Action<int> _step;
    private float[] _inputs = [];
    private float[] _targets = [];
    private int _count;

    /// <summary>Allocates the buffers of a step and starts the threads other than the caller's.</summary>
    public GenericTrainer(GenericNetwork network, GenericLoss loss, IGenericOptimizer optimizer, int threads)
    {
        _network = network;
        _loss = loss;
        _optimizer = optimizer;
        _workers = new Workers(threads);
        _passes = new GenericPass[threads];
        for (int i = 0; i < threads; i++)
        {
            _passes[i] = new GenericPass(network);
        }

        _step = Step;
    }

    /// <summary>Takes one step on the first <paramref name="count"/> rows of both arrays.</summary>
    /// <param name="inputs">The inputs: at least [count x inputs].</param>
    /// <param name="targets">The targets: at least [count x outputs].</param>
    /// <param name="count">The number of samples.</param>
    public void TrainBatch(float[] inputs, float[] targets, int count)
    {
        _inputs = inputs;
        _targets = targets;
        _count = count;
        _optimizer.Prepare();
        _workers.Run(_step);
    }

    /// <inheritdoc/>
    public void Dispose() => _workers.Dispose();

    private void Step(int worker)
    {
        (int first, int end) = Share(_count, worker);
        GenericPass pass = _passes[worker];
        ReadOnlySpan<float> inputs = _inputs.AsSpan((first * _network.InputSize)..(end * _network.InputSize));
        ReadOnlySpan<float> targets = _targets.AsSpan((first * _network.OutputSize)..(end * _network.OutputSize));
        pass.ComputeGradients(_loss, inputs, targets, _count);

        _workers.Meet();
        (first, end) = Share(_network.Parameters.Length, worker);
        Span<float> gradients = _passes[0].Gradients.AsSpan(first..end);
        for (int other = 1; other < _passes.Length; other++)
        {
            TensorPrimitives.Add(gradients, _passes[other].Gradients.AsSpan(first..end), gradients);
        }

        _optimizer.Update(first, _network.Parameters.AsSpan(first..end), gradients);
    }

    private (int First, int End) Share(int total, int worker)
    {
        int share = (total + _workers.Count - 1) / _workers.Count;
        return (Math.Min(worker * share, total), Math.Min((worker + 1) * share, total));
    }
}
