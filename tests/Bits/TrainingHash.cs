using System.Reflection;
using NetGen.CompilerServices;

namespace NetGen.Bits;

/// <summary>FNV-1a over the bits of parameters, losses, gradients and outputs.</summary>
/// <param name="threads">The number of threads that every training uses.</param>
/// <param name="steps">The number of steps of a training.</param>
internal sealed class TrainingHash(int threads, int steps = TrainingHash.Steps)
{
    /// <summary>The usual number of steps of a training.</summary>
    public const int Steps = 200;

    private static readonly int[] Batches = [16, 1, 20, 7, 4, 33, 3, 129];

    /// <summary>The hash so far.</summary>
    public ulong Value { get; private set; } = 14695981039346656037;

    /// <summary>The names of the activations, losses and optimizers that have taken part.</summary>
    public HashSet<string> Parts { get; } = [];

    /// <summary>Trains a network on noise, with batches of several sizes.</summary>
    public void Train<TNetwork, TLoss, TOptimizer>(
        INetwork<TNetwork> network, TLoss loss, TOptimizer optimizer, GradientClipping clipping = default)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
        where TOptimizer : struct, IOptimizer
    {
        NetworkAttribute attribute = network.GetType().GetCustomAttribute<NetworkAttribute>()!;
        Parts.UnionWith([$"{attribute.Activation}", $"{attribute.Output}", typeof(TLoss).Name, typeof(TOptimizer).Name]);

        SeededRandom random = new(5);
        Trainer<TNetwork, TLoss, TOptimizer> trainer = network.Trainer(loss, optimizer);
        trainer.Threads = threads;
        trainer.GradientClipping = clipping;
        for (int step = 0; step < steps; step++)
        {
            // Once in a while a batch that is more than a chunk of losses and more than the threads' share of tiles.
            int count = Math.Max(step % 50 == 49 ? 129 : Batches[step % Batches.Length], TNetwork.SmallestBatch);
            float[] inputs = Uniform(random, count * TNetwork.InputSize, -1);
            float[] targets = Uniform(random, count * TNetwork.OutputSize, 0);
            Add(trainer.TrainBatch(inputs, targets));
            if (step % 50 == 9)
            {
                float[] dx = new float[inputs.Length];
                trainer.ComputeGradients(inputs, targets, dx);
                Add(dx);
            }
        }

        if (clipping != GradientClipping.None)
        {
            Add(trainer.GradientNorms.Total);
        }

        Add(network.Memory.Parameters.Span);
        float[] outputs = new float[TNetwork.OutputSize];
        float[] input = Uniform(random, TNetwork.InputSize, -1);
        AlignedBuffer scratch = new(TNetwork.PredictScratch);
        TNetwork.Predict(ref network.Memory.Parameters.First, ref input[0], ref outputs[0], 1, ref scratch.First);
        Add(outputs);
    }

    /// <summary>Runs over data with weights, with all that a trainer can be set to: the network's parameters, their average and the history.</summary>
    public void Fit<TNetwork, TOptimizer>(INetwork<TNetwork> network, TOptimizer optimizer, LearningRateSchedule schedule, int accumulationSteps)
        where TNetwork : struct, INetworkPasses
        where TOptimizer : struct, IOptimizer
    {
        SeededRandom random = new(7);
        int[] labels = [.. Enumerable.Range(0, 100).Select(i => i % TNetwork.OutputSize)];
        Dataset data = Dataset.FromFloats(Uniform(random, labels.Length * TNetwork.InputSize, -1), TNetwork.InputSize, labels, TNetwork.OutputSize)
            .WithWeights(Uniform(random, labels.Length, 0));
        var trainer = network.Trainer(Loss.CrossEntropy.WithLabelSmoothing(0.1), optimizer, seed: 1);
        trainer.Threads = threads;
        trainer.Schedule = schedule;
        trainer.AccumulationSteps = accumulationSteps;
        trainer.AveragingDecay = 0.9f;
        trainer.ClassWeights = Uniform(random, TNetwork.OutputSize, 0.5f);
        trainer.EarlyStopping = new EarlyStopping(patience: 3);
        trainer.ParameterSettings.Weights.SetL1(1e-4f);
        trainer.ParameterSettings.Weights.SetL2(1e-3f);
        trainer.ParameterSettings.Weights.SetMaxNorm(1.5f);
        TrainingHistory history = trainer.Fit(data, epochs: 12, batchSize: 16, validation: data);
        Add(history.Epochs[^1].Loss);
        Add(history.Epochs[^1].Validation!.Value.Loss);
        Add(network.Memory.Parameters.Span);
        Add(trainer.Average.ToArray());
    }

    /// <summary>Augments images of noise.</summary>
    public void Augment(Augmentation augmentation)
    {
        SeededRandom random = new(6);
        float[] image = new float[augmentation.Height * augmentation.Width * augmentation.Channels];
        for (int index = 0; index < 50; index++)
        {
            augmentation.Apply(Uniform(random, image.Length, 0), image, seed: 1, epoch: 2, index);
            Add(image);
        }
    }

    private static float[] Uniform(SeededRandom random, int count, float from)
    {
        float[] values = new float[count];
        foreach (ref float value in values.AsSpan())
        {
            value = (float)(from + random.NextDouble() * (1 - from));
        }

        return values;
    }

    private void Add(ReadOnlySpan<float> values)
    {
        foreach (float value in values)
        {
            Add(value);
        }
    }

    private void Add(float value)
    {
        // Once everything is NaN, every training looks like every other.
        if (!float.IsFinite(value))
        {
            throw new InvalidOperationException($"A training has come to {value}.");
        }

        Add(BitConverter.SingleToUInt32Bits(value));
    }

    private void Add(double value) => Add(BitConverter.DoubleToUInt64Bits(value));

    private void Add(ulong bits) => Value = (Value ^ bits) * 1099511628211;
}
