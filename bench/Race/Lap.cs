using System.Diagnostics;
using NetGen.Bench.Tables;
using NetGen.CompilerServices;

namespace NetGen.Bench.Race;

/// <summary>One run of the race in this process.</summary>
/// <param name="Accuracy">The accuracy on the test images at the last evaluation, 0 to 1.</param>
/// <param name="Epochs">The number of epochs trained by then.</param>
/// <param name="Ready">The seconds until data and code were ready.</param>
/// <param name="Training">The seconds of training.</param>
/// <param name="Evaluating">The seconds of evaluation.</param>
public readonly record struct Lap(double Accuracy, double Epochs, double Ready, double Training, double Evaluating)
{
    /// <summary>Trains until an evaluation reaches the goal, or the plan gives up.</summary>
    /// <param name="network">Creates a network from a seed.</param>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="plan">The learning rates, the batch size and the evaluations.</param>
    /// <param name="train">Reads the training images; called on another thread while this one compiles the code.</param>
    /// <param name="test">Reads the test images.</param>
    /// <param name="seed">The seed of the network's initial parameters and of the order of the images.</param>
    public static Lap Run<TNetwork, TOptimizer>(
        Func<int, INetwork<TNetwork>> network, TOptimizer optimizer, RacePlan plan, Func<Dataset> train, Func<Dataset> test, int seed)
        where TNetwork : struct, INetworkPasses
        where TOptimizer : struct, IOptimizer
    {
        long start = Stopwatch.GetTimestamp();
        Task<Dataset> reading = Task.Run(train);
        Compile(network(seed).Trainer(Loss.CrossEntropy, optimizer), plan.BatchSize);
        Dataset images = test();
        Course course = new(network(seed).Trainer(Loss.CrossEntropy, optimizer, seed), reading.Result, plan, seed);
        TimeSpan ready = Stopwatch.GetElapsedTime(start);

        TimeSpan evaluating = default;
        double accuracy = 0;
        for (double next = plan.FirstEvaluation; accuracy < RaceRow.Goal && course.Epochs < plan.MostEpochs; next += plan.Interval)
        {
            course.TrainUntil(Math.Min(next, plan.MostEpochs));
            long before = Stopwatch.GetTimestamp();
            accuracy = course.Accuracy(images);
            evaluating += Stopwatch.GetElapsedTime(before);
        }

        TimeSpan training = Stopwatch.GetElapsedTime(start) - ready - evaluating;
        return new Lap(accuracy, course.Epochs, ready.TotalSeconds, training.TotalSeconds, evaluating.TotalSeconds);
    }

    // Takes a step and evaluates on zeros: methods are compiled per type and serve every network instance.
    private static void Compile<TNetwork, TOptimizer>(Trainer<TNetwork, CrossEntropy, TOptimizer> trainer, int batchSize)
        where TNetwork : struct, INetworkPasses
        where TOptimizer : struct, IOptimizer
    {
        float[] inputs = new float[batchSize * TNetwork.InputSize];
        int[] labels = new int[batchSize];
        trainer.TrainBatch(inputs, labels);
        trainer.Evaluate(Dataset.FromFloats(inputs, TNetwork.InputSize, labels, TNetwork.OutputSize));
    }
}
