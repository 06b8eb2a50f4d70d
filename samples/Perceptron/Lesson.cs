using NetGen;

namespace Perceptron;

/// <summary>A network of three outputs trained on all gates, and its neurons trained separately.</summary>
/// <param name="Network">The trained network.</param>
/// <param name="Alone">Three networks of one output, each initialized with one neuron's weights and trained on its gate only.</param>
/// <param name="Losses">The mean squared error of each gate before each step: [output][step].</param>
internal sealed record Lesson(ThreeOutputsNet Network, OneOutputNet[] Alone, double[][] Losses)
{
    /// <summary>The number of training steps, each on all four samples.</summary>
    public const int Steps = 2_000;

    private const double LearningRate = 5;

    /// <summary>The largest absolute difference between a weight of the network and that of the neuron trained alone.</summary>
    public float Difference => Enumerable.Range(0, Gates.Names.Length).Max(output => Enumerable.Range(0, 2).Max(
        input => Math.Abs(Network.W1[output, input] - Alone[output].W1[0, input])));

    /// <summary>Trains all of them from the same initial weights.</summary>
    public static Lesson Of(int seed)
    {
        int outputs = Gates.Names.Length;
        ThreeOutputsNet network = new(seed);
        OneOutputNet[] alone = [.. Enumerable.Range(0, outputs).Select(output => NeuronOf(network, output))];
        double[][] losses = [.. Gates.Names.Select(_ => new double[Steps])];

        // The loss is a mean over the outputs: with three of them, each gradient is a third. The larger learning rate makes up for it.
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
