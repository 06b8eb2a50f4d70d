using NetGen.Bench.Networks;
using NetGen.CompilerServices;

namespace NetGen.Bench.Workloads;

/// <summary>
/// Training steps in which numbers have decayed to almost 0, compared with steps of the same network in which they have not: momentum of
/// weights whose inputs are silent (0), and sigmoids saturated by raw bytes. If these numbers were subnormal, many processors would take
/// several times as long.
/// </summary>
public static class Silence
{
    private const int Batch = 32;

    // A factor of 0.9 per step takes 830 steps from 1 to below the smallest normal float.
    private const int StepsBefore = 1200;
    private const int LitSteps = 10;

    /// <summary>The rows of the table.</summary>
    public static IEnumerable<Workload> Rows =>
    [
        Of("silence-momentum", () => new SilentMlp(), new Sgd(0.01, momentum: 0.9), silent: 0),
        Of("silence-adam", () => new SilentMlp(), new Adam(), silent: 0),
        Of("silence-sigmoid", () => new SaturatedMlp(), new Sgd(0.01), silent: 255),
    ];

    private static Workload Of<TNetwork, TOptimizer>(string id, Func<INetwork<TNetwork>> network, TOptimizer optimizer, float silent)
        where TNetwork : struct, INetworkPasses
        where TOptimizer : struct, IOptimizer =>
        new(id, "us/step", Steps("lit", network, optimizer, 1), Steps("silent", network, optimizer, silent));

    /// <summary>After a few steps on images with every pixel lit, every other pixel is multiplied by a factor.</summary>
    private static Variant Steps<TNetwork, TOptimizer>(string name, Func<INetwork<TNetwork>> network, TOptimizer optimizer, float factor)
        where TNetwork : struct, INetworkPasses
        where TOptimizer : struct, IOptimizer =>
        new(name, threads =>
        {
            var trainer = network().Trainer(Loss.MeanSquaredError, optimizer);
            trainer.Threads = threads;
            Random random = new(1);
            float[] inputs = [.. Enumerable.Range(0, Batch * TNetwork.InputSize).Select(_ => random.NextSingle())];
            float[] targets = [.. Enumerable.Range(0, Batch * TNetwork.OutputSize).Select(_ => random.NextSingle())];
            Train(LitSteps);
            for (int i = 0; i < inputs.Length; i += 2)
            {
                inputs[i] *= factor;
            }

            Train(StepsBefore);
            return new TimedLoop(seconds => seconds * 1e6, [Train]);

            void Train(long count)
            {
                for (long i = 0; i < count; i++)
                {
                    trainer.TrainBatch(inputs, targets);
                }
            }
        });
}
