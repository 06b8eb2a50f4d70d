using NetGen.CompilerServices;
using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Training;

/// <summary>Training gives the same bits by either way of taking a step, with any number of threads, and on every run.</summary>
public class SameBitsTests
{
    // A chunk of losses, several of them, more threads than chunks, and batches that grow and shrink.
    private static readonly int[] Batches = [1, 17, 16, 129, 5, 48, 65, 2];

    public static TheoryData<string> Optimizers => new("Sgd", "Momentum", "Nesterov", "Adagrad", "RMSProp", "Adam", "AdamW");

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void FusedAndStoredGradients(string optimizer)
    {
        Assert.Equal(Run(optimizer, threads: 1, stored: false), Run(optimizer, threads: 1, stored: true));
        Assert.Equal(Run(optimizer, threads: 1, stored: false), Run(optimizer, threads: 2, stored: true));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(64)]
    [InlineData(null)]
    public void AnyNumberOfThreads(int? threads) =>
        Assert.Equal(Run("Adam", 1, stored: false), Run("Adam", threads, stored: false));

    [Fact]
    public void TwoRunsOfFit()
    {
        Assert.Equal(Fit(seed: 1, threads: 1), Fit(seed: 1, threads: 1));
        Assert.Equal(Fit(seed: 1, threads: 1), Fit(seed: 1, threads: 2));
        Assert.Equal(Fit(seed: 1, threads: 1), Fit(seed: 1, threads: null));
        Assert.NotEqual(Fit(seed: 1, threads: 1), Fit(seed: 2, threads: 1));
    }

    /// <summary>Evaluation too: more samples than all threads take at a time, and fewer than one takes.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(64)]
    [InlineData(null)]
    public void Evaluations(int? threads)
    {
        Net15x33x7 network = new(3);
        foreach (int count in new[] { 1, 17, 300, 2000 })
        {
            Dataset data = Blobs.Create(count, 15, 7);
            Evaluation expected = network.Evaluate(data, Loss.CrossEntropy, threads: 1);
            Assert.Equal(expected, network.Evaluate(data, Loss.CrossEntropy, threads));
        }
    }

    private static ulong Fit(int seed, int? threads)
    {
        Net15x33x7 network = new(3);
        var trainer = network.Trainer(Loss.CrossEntropy, new Adam(), seed);
        trainer.Threads = threads;
        trainer.Fit(Blobs.Create(101, 15, 7), epochs: 3, batchSize: 16);
        return ParameterHash.Of(network.Parameters);
    }

    private static (ulong, ulong) Run(string optimizer, int? threads, bool stored) => optimizer switch
    {
        "Sgd" => Run(new Sgd(0.1), threads, stored),
        "Momentum" => Run(new Sgd(0.1, 0.9), threads, stored),
        "Nesterov" => Run(new Sgd(0.1, 0.9, nesterov: true, weightDecay: 0.01), threads, stored),
        "Adagrad" => Run(new Adagrad(), threads, stored),
        "RMSProp" => Run(new RMSProp(momentum: 0.5, centered: true), threads, stored),
        "Adam" => Run(new Adam(), threads, stored),
        "AdamW" => Run(new AdamW(), threads, stored),
        _ => throw new ArgumentOutOfRangeException(nameof(optimizer), optimizer, null),
    };

    private static (ulong, ulong) Run<TOptimizer>(TOptimizer optimizer, int? threads, bool stored)
        where TOptimizer : struct, IOptimizer =>
        (Run(new NetOfAllActivations(2), Loss.CrossEntropy, optimizer, threads, stored),
            Run(new Net100x17x100(2), Loss.MeanSquaredError, optimizer, threads, stored));

    private static ulong Run<TNetwork, TLoss, TOptimizer>(
        INetwork<TNetwork> network, TLoss loss, TOptimizer optimizer, int? threads, bool stored)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
        where TOptimizer : struct, IOptimizer
    {
        Trainer<TNetwork, TLoss, TOptimizer> trainer = network.Trainer(loss, optimizer);
        trainer.Threads = threads;
        ulong before = ParameterHash.Of(network.ParametersOf());
        for (int i = 0; i < 3 * Batches.Length; i++)
        {
            Samples x = new(Batches[i % Batches.Length], TNetwork.InputSize, seed: i, -1, 1);
            Samples t = new(x.Count, TNetwork.OutputSize, seed: 100 + i, 0, 1);
            if (stored)
            {
                trainer.ComputeGradients(x.Span, t.Span);
                trainer.ApplyGradients();
            }
            else
            {
                trainer.TrainBatch(x.Span, t.Span);
            }
        }

        AssertPaddingIsZero(network);
        ulong after = ParameterHash.Of(network.ParametersOf());
        Assert.NotEqual(before, after);
        return after;
    }

    /// <summary>No float of the parameter buffer that belongs to no parameter has changed.</summary>
    private static void AssertPaddingIsZero<TNetwork>(INetwork<TNetwork> network)
        where TNetwork : struct, INetworkPasses
    {
        float[] buffer = network.Memory.Parameters.Span.ToArray();
        foreach (ParameterLayout tensor in TNetwork.Layout)
        {
            for (int row = 0; row < tensor.Rows; row++)
            {
                for (int column = 0; column < tensor.Columns; column++)
                {
                    buffer[tensor.IndexOf(row, column)] = 0;
                }
            }
        }

        Assert.Equal(-1, buffer.AsSpan().IndexOfAnyExcept(0f));
    }
}
