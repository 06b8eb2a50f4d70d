using NetGen;

namespace Perceptron;

/// <summary>The gradients of one sample, read from the buffers of the emitted code.</summary>
/// <param name="OutputGradients">dE/dz of each output neuron: [3].</param>
/// <param name="WeightGradients">dE/dw of each weight: [3 x 2].</param>
internal sealed record Gradients(float[] OutputGradients, float[] WeightGradients)
{
    /// <summary>The inputs of the sample.</summary>
    public static readonly float[] Inputs = [0.8f, 0.4f];

    /// <summary>Computes the gradients of an untrained network.</summary>
    /// <param name="seed">The seed of the initial weights.</param>
    /// <param name="targets">The targets of the three outputs: [3].</param>
    public static Gradients Of(int seed, float[] targets)
    {
        ThreeOutputsNet network = new(seed);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(1));
        trainer.ComputeGradients(Inputs, targets);
        return new Gradients(trainer.Layer(1).Gradients(), trainer.Gradients["W1"].ToArray());
    }
}
