using NetGen;

namespace Vanishing;

/// <summary>What becomes of gradients on their way back through many steps of time.</summary>
/// <param name="Name">How the training differs from the others.</param>
/// <param name="Losses">The loss at each update.</param>
/// <param name="Norms">The norm of the gradient at each update, before clipping.</param>
internal sealed record SequenceStudy(string Name, double[] Losses, double[] Norms)
{
    /// <summary>The longest gradient with clipping.</summary>
    public const double MaxNorm = 1;

    /// <summary>How many losses are averaged, since each is of 32 sequences only.</summary>
    public const int Window = 50;

    private const int BatchSize = 32;
    private const int Updates = 600;
    private const double LearningRate = 0.02;

    /// <summary>The mean loss of the last 50 updates, at each update.</summary>
    public double[] SmoothLosses => [.. Enumerable.Range(1, Updates).Select(end => Losses[Math.Max(0, end - Window)..end].Average())];

    /// <summary>How strongly the loss depends on each number of a sequence.</summary>
    /// <param name="net">The network; its weights stay.</param>
    /// <param name="seed">Decides the sequences.</param>
    /// <returns>[steps]: the norm of the gradient by the number that came so many steps before the last.</returns>
    public static double[] NormsByDistance(SequenceNet net, int seed)
    {
        var trainer = net.Trainer(Loss.MeanSquaredError, new Sgd(LearningRate));
        (float[] numbers, float[] targets) = Sequences(new Random(seed));
        float[] gradients = new float[numbers.Length];
        trainer.ComputeGradients(numbers, targets, gradients);
        double[] squares = new double[SequenceNet.Steps];
        for (int i = 0; i < gradients.Length; i++)
        {
            squares[SequenceNet.Steps - 1 - i % SequenceNet.Steps] += (double)gradients[i] * gradients[i];
        }

        return [.. squares.Select(Math.Sqrt)];
    }

    /// <summary>Trains a network.</summary>
    /// <param name="name">How the training differs from the others.</param>
    /// <param name="seed">Decides the first weights and the sequences.</param>
    /// <param name="clipping">The limit on the gradients.</param>
    public static SequenceStudy Trained(string name, int seed, GradientClipping clipping)
    {
        SequenceNet net = new(seed);
        var trainer = net.Trainer(Loss.MeanSquaredError, new Sgd(LearningRate));
        trainer.GradientClipping = clipping;
        trainer.RecordsGradientNorms = true;
        Random random = new(seed);
        SequenceStudy study = new(name, new double[Updates], new double[Updates]);
        for (int update = 0; update < Updates; update++)
        {
            (float[] numbers, float[] targets) = Sequences(random);
            study.Losses[update] = trainer.TrainBatch(numbers, targets);
            study.Norms[update] = trainer.GradientNorms.Total;
        }

        return study;
    }

    /// <summary>A batch of sequences of numbers from -1 to 1, and for each what the network is to say.</summary>
    private static (float[] Numbers, float[] Targets) Sequences(Random random)
    {
        float[] numbers = [.. Enumerable.Range(0, BatchSize * SequenceNet.Steps).Select(_ => 2 * random.NextSingle() - 1)];
        return (numbers, [.. numbers.Chunk(SequenceNet.Steps).Select(sequence => sequence.Sum() / 4)]);
    }
}
