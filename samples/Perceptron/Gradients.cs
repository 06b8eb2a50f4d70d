using NetGen;

namespace Perceptron;

/// <summary>The gradients of one sample, as the emitted code has left them in its buffers.</summary>
/// <param name="OutputGradients">[3]: dE/dz of each output neuron.</param>
/// <param name="WeightGradients">[3 x 2]: dE/dw of each weight.</param>
internal sealed record Gradients(float[] OutputGradients, float[] WeightGradients)
{
    /// <summary>The sample.</summary>
    public static readonly float[] Inputs = [0.8f, 0.4f];

    /// <summary>Computes them before anything is learned.</summary>
    /// <param name="seed">Decides the weights.</param>
    /// <param name="targets">[3]: what the three outputs should be.</param>
    public static Gradients Of(int seed, float[] targets)
    {
        ThreeOutputsNet network = new(seed);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(1));
        trainer.ComputeGradients(Inputs, targets);
        return new Gradients(trainer.Layer(1).Gradients(), trainer.Gradients["W1"].ToArray());
    }
}
