using NetGen;
using NetGen.CompilerServices;

namespace Vanishing;

/// <summary>Measurements of gradients through many layers.</summary>
/// <param name="Name">The name of the network: how it differs from the others.</param>
/// <param name="Norms">The norm of the gradient of each dense layer's weights before training, in order from the input.</param>
internal sealed record LayerStudy(string Name, double[] Norms)
{
    private const int MeasuredDigits = 500;
    private const int BatchSize = 50;
    private const double LearningRate = 0.02;

    /// <summary>The number of training epochs.</summary>
    public const int Epochs = 10;

    /// <summary>The mean training loss of each epoch; empty if the network has not been trained.</summary>
    public double[] Losses { get; private init; } = [];

    /// <summary>The training accuracy in the last epoch, from 0 to 1.</summary>
    public double Accuracy { get; private init; }

    /// <summary>The norm of the last layer's gradient divided by that of the first layer's.</summary>
    public double Ratio => Norms[^1] / Norms[0];

    /// <summary>Measures the gradients of an untrained network.</summary>
    /// <param name="name">The name of the network: how it differs from the others.</param>
    /// <param name="net">The network; its weights are not changed.</param>
    /// <param name="digits">The digits, of which the first 500 are the batch.</param>
    public static LayerStudy Untrained<TNetwork>(string name, INetwork<TNetwork> net, Dataset digits)
        where TNetwork : struct, INetworkPasses
    {
        Dataset batch = digits.Take(MeasuredDigits);
        float[] images = new float[batch.Count * batch.InputSize];
        batch.CopyInputs([.. Enumerable.Range(0, batch.Count)], images);
        var trainer = net.Trainer(Loss.CrossEntropy, new Sgd(LearningRate));
        trainer.RecordsGradientNorms = true;
        trainer.ComputeGradients(images, batch.Labels);
        return new LayerStudy(name, [.. trainer.ParameterSettings.Weights.Tensors.Select(weights => trainer.GradientNorms[weights.Name])]);
    }

    /// <summary>Measures the gradients and then trains, with the same settings for all networks.</summary>
    /// <param name="name">The name of the network: how it differs from the others.</param>
    /// <param name="net">The network, trained in place.</param>
    /// <param name="digits">The training digits.</param>
    /// <param name="seed">The seed of their order.</param>
    public static LayerStudy Trained<TNetwork>(string name, INetwork<TNetwork> net, Dataset digits, int seed)
        where TNetwork : struct, INetworkPasses
    {
        LayerStudy before = Untrained(name, net, digits);
        var trainer = net.Trainer(Loss.CrossEntropy, new Sgd(LearningRate, momentum: 0.9), seed);
        TrainingHistory history = trainer.Fit(digits, Epochs, BatchSize);
        return before with
        {
            Losses = [.. history.Epochs.Select(epoch => epoch.Loss)],
            Accuracy = history.Epochs[^1].Accuracy,
        };
    }
}
