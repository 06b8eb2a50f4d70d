using System.Runtime.InteropServices;

namespace NetGen.Resume;

/// <summary>A training with all that a checkpoint has to keep.</summary>
public sealed class LongTraining
{
    public const int Epochs = 30;
    private const int BatchSize = 10;
    private const int Samples = 203;

    private readonly ResumeNet _network = new(seed: 1);
    private readonly Augmentation _augmentation = new Augmentation(10, 10).Shift(1).Rotate(10).Noise(0.05);

    public LongTraining()
    {
        Trainer = new Trainer<ResumeNet.Passes, CrossEntropy, Adam>(_network, Loss.CrossEntropy, new Adam(0.003), seed: 5)
        {
            Schedule = LearningRateSchedule.ReduceOnPlateau(factor: 0.7, patience: 1),
            EarlyStopping = new EarlyStopping(patience: 1000),
            AveragingDecay = 0.95,
            AccumulationSteps = 2,
            ClassWeights = [1, 2, 1, 0.5f],
        };
        Data = Draw();
    }

    public Trainer<ResumeNet.Passes, CrossEntropy, Adam> Trainer { get; }

    public Dataset Data { get; }

    public ParameterList Parameters => _network.Parameters;

    /// <summary>Trains to the end, and hashes parameters, average and history.</summary>
    public ulong Run(CancellationToken cancellation = default, IProgress<TrainingProgress>? progress = null)
    {
        TrainingHistory history = Trainer.Fit(
            Data, Epochs, BatchSize, validation: Data, progress, cancellation, _augmentation);
        ulong hash = 14695981039346656037;
        Add(MemoryMarshal.AsBytes<float>(_network.Parameters.ToArray()));
        Add(MemoryMarshal.AsBytes<float>(Trainer.Average.ToArray()));
        foreach (EpochResult epoch in history.Epochs)
        {
            double[] numbers = [epoch.Epoch, epoch.Loss, epoch.Accuracy, epoch.Validation!.Value.Loss, epoch.Samples, epoch.LearningRate];
            Add(MemoryMarshal.AsBytes<double>(numbers));
        }

        return hash;

        void Add(ReadOnlySpan<byte> bytes)
        {
            foreach (byte value in bytes)
            {
                hash = (hash ^ value) * 1099511628211;
            }
        }
    }

    /// <summary>Noise with a bright quarter, which the label names.</summary>
    private static Dataset Draw()
    {
        SeededRandom random = new(3);
        float[] images = new float[Samples * 100];
        int[] labels = new int[Samples];
        for (int i = 0; i < images.Length; i++)
        {
            int sample = i / 100;
            labels[sample] = sample % 4;
            int quarter = (i % 100 / 50 * 2) + (i % 10 / 5);
            images[i] = (float)random.NextDouble() + (quarter == labels[sample] ? 0.3f : 0);
        }

        return Dataset.FromFloats(images, 100, labels, 4);
    }
}
