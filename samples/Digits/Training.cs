using NetGen;
using NetGen.Samples;

namespace Digits;

/// <summary>The training itself.</summary>
internal static class Training
{
    /// <summary>Trains the network as the options say.</summary>
    /// <param name="net">The network, trained in place.</param>
    /// <param name="train">The digits to learn from.</param>
    /// <param name="test">The digits that it is tried on after each epoch; nothing is learned or chosen by them.</param>
    /// <param name="options">Epochs, batch size, optimizer, learning rate and seed.</param>
    /// <param name="progress">Told how it goes.</param>
    /// <param name="cancellation">Stops the run after the current step.</param>
    public static TrainingHistory Fit(
        DigitNet net, Dataset train, Dataset test, Options options, IProgress<TrainingProgress> progress,
        CancellationToken cancellation)
    {
        TrainingOptions training = options.Training;
        double rate = training.LearningRate;
        return options.Optimizer switch
        {
            OptimizerName.Sgd => With(new Sgd(rate)),
            OptimizerName.Momentum => With(new Sgd(rate, momentum: 0.9)),
            OptimizerName.Adagrad => With(new Adagrad(rate)),
            OptimizerName.RmsProp => With(new RMSProp(rate)),
            OptimizerName.Adam => With(new Adam(rate)),
            _ => With(new AdamW(rate)),
        };

        // An optimizer is a struct: each gets a training loop of its own from the JIT.
        TrainingHistory With<TOptimizer>(TOptimizer optimizer)
            where TOptimizer : struct, IOptimizer
        {
            var trainer = net.Trainer(Loss.MeanSquaredError, optimizer, training.Seed);
            trainer.Threads = training.Threads;
            return trainer.Fit(train, training.Epochs, training.BatchSize, test, progress, cancellation);
        }
    }
}
