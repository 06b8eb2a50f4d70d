using NetGen;
using NetGen.Samples;

namespace RowReader;

/// <summary>The training itself.</summary>
internal static class Training
{
    /// <summary>Trains one of the networks as the options say.</summary>
    /// <param name="net">The network, trained in place.</param>
    /// <param name="train">The digits to learn from.</param>
    /// <param name="test">The digits that it is tried on after each epoch; nothing is learned or chosen by them.</param>
    /// <param name="options">Epochs, batch size, learning rate, seed, threads, and the limit on gradients.</param>
    /// <param name="progress">Told how it goes.</param>
    /// <param name="cancellation">Stops the run after the current step.</param>
    public static TrainingHistory Fit(
        IRowReader net, Dataset train, Dataset test, Options options, IProgress<TrainingProgress> progress,
        CancellationToken cancellation)
    {
        TrainingOptions training = options.Training;
        return net switch
        {
            GruReader gru => With(gru),
            LstmReader lstm => With(lstm),
            _ => With((RnnReader)net),
        };

        // A network's sizes are constants of its type: each gets a training loop of its own from the JIT.
        TrainingHistory With<TNetwork>(INetwork<TNetwork> network)
            where TNetwork : struct, NetGen.CompilerServices.INetworkPasses
        {
            var trainer = network.Trainer(Loss.CrossEntropy, new Adam(training.LearningRate), training.Seed);
            trainer.Threads = training.Threads;
            trainer.GradientClipping = options.Clip > 0 ? GradientClipping.ByNorm(options.Clip) : GradientClipping.None;
            return trainer.Fit(train, training.Epochs, training.BatchSize, test, progress, cancellation);
        }
    }
}
