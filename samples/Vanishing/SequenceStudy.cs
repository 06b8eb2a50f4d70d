using NetGen;

namespace Vanishing;

/// <summary>Measurements of gradients through many time steps.</summary>
/// <param name="Name">The name of the run: how its training differs from the others.</param>
/// <param name="Losses">The loss at each update.</param>
/// <param name="Norms">The norm of the gradient at each update, before clipping.</param>
internal sealed record SequenceStudy(string Name, double[] Losses, double[] Norms)
{
    /// <summary>The norm to which gradients are clipped.</summary>
    public const double MaxNorm = 1;

    /// <summary>The number of losses in a moving average, needed because each loss is that of only 32 sequences.</summary>
    public const int Window = 50;

    private const int BatchSize = 32;
    private const int Updates = 600;
    private const double LearningRate = 0.02;

    /// <summary>At each update, the mean loss of the last 50 updates.</summary>
    public double[] SmoothLosses => [.. Enumerable.Range(1, Updates).Select(end => Losses[Math.Max(0, end - Window)..end].Average())];

    /// <summary>Measures how strongly the loss depends on each number of a sequence.</summary>
    /// <param name="net">The network; its weights are not changed.</param>
    /// <param name="seed">The seed of the sequences.</param>
    /// <returns>Element i is the norm of the gradient with respect to the number i steps before the last: [Steps].</returns>
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
    /// <param name="name">The name of the run: how its training differs from the others.</param>
    /// <param name="seed">The seed of the initial weights and the sequences.</param>
    /// <param name="clipping">The gradient clipping.</param>
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

    /// <summary>Draws a batch of sequences of numbers from -1 to 1, with the target of each.</summary>
    private static (float[] Numbers, float[] Targets) Sequences(Random random)
    {
        float[] numbers = [.. Enumerable.Range(0, BatchSize * SequenceNet.Steps).Select(_ => 2 * random.NextSingle() - 1)];
        return (numbers, [.. numbers.Chunk(SequenceNet.Steps).Select(sequence => sequence.Sum() / 4)]);
    }
}
