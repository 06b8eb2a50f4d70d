using NetGen;
using NetGen.Samples;

namespace DigitCnn;

/// <summary>The training of the networks.</summary>
internal static class Training
{
    // A slightly rotated, scaled or shifted digit is still the same digit: with augmentation, no two epochs show the same images.
    private static readonly Augmentation Shaken =
        new Augmentation(MnistFiles.Side, MnistFiles.Side).Rotate(degrees: 10).Scale(0.9, 1.1).Shift(2);

    /// <summary>Trains one of the networks with the given options; the large one with augmentation.</summary>
    /// <param name="net">The network, trained in place.</param>
    /// <param name="train">The training digits.</param>
    /// <param name="test">The test digits, on which the network is evaluated after each epoch; they do not affect training.</param>
    /// <param name="options">Epochs, batch size, learning rate, seed and threads.</param>
    /// <param name="progress">Receives progress reports.</param>
    /// <param name="cancellation">Stops the run after the current step.</param>
    public static TrainingHistory Fit(
        IDigitCnn net, Dataset train, Dataset test, TrainingOptions options, IProgress<TrainingProgress> progress,
        CancellationToken cancellation)
    {
        return net is SmallCnn small ? With(small, null) : With((LargeCnn)net, Shaken);

        // The sizes of a network are constants of its type, so the JIT compiles a specialized training loop for each.
        TrainingHistory With<TNetwork>(INetwork<TNetwork> network, Augmentation? augmentation)
            where TNetwork : struct, NetGen.CompilerServices.INetworkPasses
        {
            var trainer = network.Trainer(Loss.CrossEntropy, new Adam(options.LearningRate), options.Seed);
            trainer.Threads = options.Threads;
            return trainer.Fit(train, options.Epochs, options.BatchSize, test, progress, cancellation, augmentation);
        }
    }
}
