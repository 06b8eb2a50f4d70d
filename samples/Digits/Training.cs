using NetGen;
using Spectre.Console;

namespace Digits;

/// <summary>The training run, with its progress on the console.</summary>
internal static class Training
{
    /// <summary>Trains the network as the options say and shows how it goes.</summary>
    /// <param name="net">The network, trained in place.</param>
    /// <param name="train">The digits to learn from.</param>
    /// <param name="test">The digits that it is tried on after each epoch; nothing is learned or chosen by them.</param>
    /// <param name="options">Epochs, batch size, optimizer, learning rate and seed.</param>
    /// <param name="console">Progress bars if lines can be drawn over, else a line an epoch; the table of epochs at the end of
    /// the former.</param>
    /// <param name="cancellation">Stops the run after the current step.</param>
    /// <exception cref="InvalidDataException">The weights are no longer finite: the learning rate was too high.</exception>
    public static TrainingHistory Run(
        DigitNet net, Dataset train, Dataset test, Options options, IAnsiConsole console, CancellationToken cancellation)
    {
        TrainingHistory history = Terminal.CanRedraw(console)
            ? TrainingBars.Run(console, options, progress => Fit(net, train, test, options, progress, cancellation))
            : Fit(net, train, test, options, new TrainingLines(console.Profile.Out.Writer), cancellation);
        if (!net.Parameters.ToArray().All(float.IsFinite))
        {
            throw new InvalidDataException(
                $"The training diverged, the weights are no longer finite; try a --learning-rate below {options.LearningRate}.");
        }

        return history;
    }

    private static TrainingHistory Fit(
        DigitNet net, Dataset train, Dataset test, Options options, IProgress<TrainingProgress> progress,
        CancellationToken cancellation)
    {
        double rate = options.LearningRate;
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
            where TOptimizer : struct, IOptimizer => net
            .Trainer(Loss.MeanSquaredError, optimizer, options.Seed)
            .Fit(train, options.Epochs, options.BatchSize, test, progress, cancellation);
    }
}
