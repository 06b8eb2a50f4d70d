using NetGen;
using NetGen.Samples;

namespace DigitCnn;

/// <summary>The training itself.</summary>
internal static class Training
{
    // Digits turned and shifted a little are digits still: every epoch shows others.
    private static readonly Augmentation Shaken =
        new Augmentation(MnistFiles.Side, MnistFiles.Side).Rotate(degrees: 10).Scale(0.9, 1.1).Shift(2);

    /// <summary>Trains one of the networks as the options say; the large one with augmentation.</summary>
    /// <param name="net">The network, trained in place.</param>
    /// <param name="train">The digits to learn from.</param>
    /// <param name="test">The digits that it is tried on after each epoch; nothing is learned or chosen by them.</param>
    /// <param name="options">Epochs, batch size, learning rate, seed and threads.</param>
    /// <param name="progress">Told how it goes.</param>
    /// <param name="cancellation">Stops the run after the current step.</param>
    public static TrainingHistory Fit(
        IDigitCnn net, Dataset train, Dataset test, TrainingOptions options, IProgress<TrainingProgress> progress,
        CancellationToken cancellation)
    {
        return net is SmallCnn small ? With(small, null) : With((LargeCnn)net, Shaken);

        // A network's sizes are constants of its type: each gets a training loop of its own from the JIT.
        TrainingHistory With<TNetwork>(INetwork<TNetwork> network, Augmentation? augmentation)
            where TNetwork : struct, NetGen.CompilerServices.INetworkPasses
        {
            var trainer = network.Trainer(Loss.CrossEntropy, new Adam(options.LearningRate), options.Seed);
            trainer.Threads = options.Threads;
            return trainer.Fit(train, options.Epochs, options.BatchSize, test, progress, cancellation, augmentation);
        }
    }
}
