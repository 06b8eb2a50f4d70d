using BenchmarkDotNet.Attributes;
using NetGen.Bench.Generic;
using NetGen.Bench.Networks;
using NetGen.Bench.Workloads;

namespace NetGen.Bench.Benchmarks;

/// <summary>Forward pass and gradients of all parameters for one batch with 784-16-16-10, without an update.</summary>
[MemoryDiagnoser]
public class BackpropBenchmarks
{
    private readonly Trainer<Digits.Passes, MeanSquaredError, Sgd> _generated =
        new Digits().Trainer(Loss.MeanSquaredError, new Sgd(learningRate: 1));

    private readonly GenericPass _generic = new(Topology.Digits.CreateGeneric());
    private float[] _inputs = [];
    private float[] _targets = [];

    /// <summary>The number of samples in a batch.</summary>
    [Params(10, 32, 100)]
    public int Batch { get; set; }

    /// <summary>Reads the images.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _inputs = Mnist.Images(Batch);
        _targets = new float[Batch * Digits.OutputSize];
        Mnist.Train.CopyTargets([.. Enumerable.Range(0, Batch)], _targets, Digits.OutputSize, Digits.OutputSize);
    }

    /// <summary>The generic network.</summary>
    [Benchmark(Baseline = true)]
    public void Generic() => _generic.ComputeGradients(GenericLoss.MeanSquaredError, _inputs, _targets, Batch);

    /// <summary>The generated network, which also sums the loss.</summary>
    [Benchmark]
    public float Generated() => _generated.ComputeGradients(_inputs, _targets);
}
