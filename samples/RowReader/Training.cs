using NetGen;
using NetGen.Samples;

namespace RowReader;

/// <summary>The training of the networks.</summary>
internal static class Training
{
    /// <summary>Trains one of the networks with the given options.</summary>
    /// <param name="net">The network, trained in place.</param>
    /// <param name="train">The training digits.</param>
    /// <param name="test">The test digits, on which the network is evaluated after each epoch; they do not affect training.</param>
    /// <param name="options">Epochs, batch size, learning rate, seed, threads, and gradient clipping.</param>
    /// <param name="progress">Receives progress reports.</param>
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

        // The sizes of a network are constants of its type, so the JIT compiles a specialized training loop for each.
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
