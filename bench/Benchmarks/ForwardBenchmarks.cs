using BenchmarkDotNet.Attributes;
using NetGen.Bench.Generic;
using NetGen.Bench.Networks;
using NetGen.Bench.Workloads;

namespace NetGen.Bench.Benchmarks;

/// <summary>Prediction with 784-16-16-10 for one sample and for a batch.</summary>
[MemoryDiagnoser]
public class ForwardBenchmarks
{
    private readonly Digits _generated = new();
    private readonly GenericPass _generic = new(Topology.Digits.CreateGeneric());
    private float[] _inputs = [];
    private float[] _outputs = [];

    /// <summary>The number of samples in a call.</summary>
    [Params(1, 32, 256)]
    public int Batch { get; set; }

    /// <summary>Reads the images.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _inputs = Mnist.Images(Batch);
        _outputs = new float[Batch * Digits.OutputSize];
    }

    /// <summary>The generic network.</summary>
    [Benchmark(Baseline = true)]
    public void Generic() => _generic.Predict(_inputs, _outputs);

    /// <summary>The generated network.</summary>
    [Benchmark]
    public void Generated()
    {
        if (Batch == 1)
        {
            _generated.Forward(_inputs, _outputs);
        }
        else
        {
            _generated.ForwardBatch(_inputs, _outputs, threads: 1);
        }
    }
}
