using NetGen.Bench.Generic;
using NetGen.Bench.Limits;
using NetGen.Bench.Networks;

namespace NetGen.Bench.Workloads;

/// <summary>
/// Training steps of 4-32-16-4, tanh with a linear output, mean squared error, Adam, on all 10,000 samples at once: 2 x 2 matrices with
/// entries between -1 and 1, and their exponentials.
/// </summary>
public static class W11
{
    private const int Samples = 10_000;
    private const float LearningRate = 1e-3f;

    // As in W4.
    private const int UpdateWork = 6;

    private static readonly Lazy<float[]> Matrices = new(() =>
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, 4 * Samples).Select(_ => 2 * random.NextSingle() - 1)];
    });

    private static readonly Lazy<float[]> Exponentials = new(() => [.. Matrices.Value.Chunk(4).SelectMany(Exponential)]);

    /// <summary>The row of the table.</summary>
    public static Workload Row => new("W11", "us/step", new Variant("generated", Generated), new Variant("generic", Generic));

    private static Work Step => Topology.MatrixExponential.Cost.Epoch(Samples, Samples, UpdateWork);

    private static TimedLoop Generated(int threads)
    {
        var trainer = new MatrixExponential().Trainer(Loss.MeanSquaredError, new Adam(LearningRate));
        trainer.Threads = threads;
        return Loop(() => trainer.TrainBatch(Matrices.Value, Exponentials.Value));
    }

    private static TimedLoop Generic(int threads)
    {
        GenericNetwork network = Topology.MatrixExponential.CreateGeneric();
        var adam = new GenericAdam(network.Parameters.Length, LearningRate);
        var trainer = new GenericTrainer(network, GenericLoss.MeanSquaredError, adam, threads);
        return Loop(() => trainer.TrainBatch(Matrices.Value, Exponentials.Value, Samples), trainer);
    }

    private static TimedLoop Loop(Action step, IDisposable? owned = null) => new(
        seconds => seconds * 1e6,
        [
            count =>
            {
                for (long i = 0; i < count; i++)
                {
                    step();
                }
            },
        ],
        Step,
        owned);

    // The power series: sums A^k / k! until the terms vanish in a float.
    private static float[] Exponential(float[] matrix)
    {
        const int Terms = 20;
        double[] term = [1, 0, 0, 1];
        double[] sum = [1, 0, 0, 1];
        for (int k = 1; k < Terms; k++)
        {
            term =
            [
                (term[0] * matrix[0] + term[1] * matrix[2]) / k,
                (term[0] * matrix[1] + term[1] * matrix[3]) / k,
                (term[2] * matrix[0] + term[3] * matrix[2]) / k,
                (term[2] * matrix[1] + term[3] * matrix[3]) / k,
            ];
            sum = [.. sum.Zip(term, (total, next) => total + next)];
        }

        return [.. sum.Select(value => (float)value)];
    }
}
