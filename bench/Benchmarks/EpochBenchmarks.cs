using BenchmarkDotNet.Attributes;
using NetGen.Bench.Workloads;

namespace NetGen.Bench.Benchmarks;

/// <summary>A training epoch on the 60,000 images of MNIST with 784-16-16-10, mean squared error and SGD on one thread.</summary>
[MemoryDiagnoser]
public class EpochBenchmarks : IDisposable
{
    private GenericEpoch? _generic;
    private IGeneratedEpoch? _generated;

    /// <summary>The batch size.</summary>
    [Params(10, 32, 100)]
    public int Batch { get; set; }

    /// <summary>Reads the images.</summary>
    [GlobalSetup]
    public void Setup()
    {
        EpochWorkload workload = W3.Epoch(Batch);
        _generic = workload.Generic!(1);
        _generated = workload.Generated(1);
    }

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        _generic?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The generic network.</summary>
    [Benchmark(Baseline = true)]
    public void Generic() => _generic!.Run();

    /// <summary>The generated network.</summary>
    [Benchmark]
    public void Generated() => _generated!.Run();
}
