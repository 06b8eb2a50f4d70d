using NetGen;

namespace Perceptron;

/// <summary>What a network of three outputs has learned, and each of its neurons on its own.</summary>
/// <param name="Network">The network, trained.</param>
/// <param name="Alone">Three networks of one output, each begun with the weights of one of its neurons and trained on that question only.</param>
/// <param name="Losses">[output][step]: the mean squared error of each question.</param>
internal sealed record Lesson(ThreeOutputsNet Network, OneOutputNet[] Alone, double[][] Losses)
{
    /// <summary>Steps, each with all four samples.</summary>
    public const int Steps = 2_000;

    private const double LearningRate = 5;

    /// <summary>The greatest difference between a weight of the network and that of the neuron trained alone.</summary>
    public float Difference => Enumerable.Range(0, Gates.Names.Length).Max(output => Enumerable.Range(0, 2).Max(
        input => Math.Abs(Network.W1[output, input] - Alone[output].W1[0, input])));

    /// <summary>Trains all of them from the same weights.</summary>
    public static Lesson Of(int seed)
    {
        int outputs = Gates.Names.Length;
        ThreeOutputsNet network = new(seed);
        OneOutputNet[] alone = [.. Enumerable.Range(0, outputs).Select(output => NeuronOf(network, output))];
        double[][] losses = [.. Gates.Names.Select(_ => new double[Steps])];

        // The error is a mean over the outputs: with three of them each counts for a third.
        var together = network.Trainer(Loss.MeanSquaredError, new Sgd(outputs * LearningRate));
        for (int step = 0; step < Steps; step++)
        {
            together.TrainBatch(Gates.Inputs, Gates.Targets);
        }

        for (int output = 0; output < outputs; output++)
        {
            var single = alone[output].Trainer(Loss.MeanSquaredError, new Sgd(LearningRate));
            float[] targets = Gates.TargetsOf(output);
            for (int step = 0; step < Steps; step++)
            {
                losses[output][step] = single.TrainBatch(Gates.Inputs, targets);
            }
        }

        return new Lesson(network, alone, losses);
    }

    private static OneOutputNet NeuronOf(ThreeOutputsNet network, int output)
    {
        OneOutputNet neuron = new();
        neuron.W1.CopyFrom([network.W1[output, 0], network.W1[output, 1]]);
        neuron.B1.CopyFrom([network.B1[output]]);
        return neuron;
    }
}
