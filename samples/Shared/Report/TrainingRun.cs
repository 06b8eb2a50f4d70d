using Spectre.Console;

namespace NetGen.Samples;

/// <summary>The training of a network on digits.</summary>
/// <param name="train">The digits to learn from.</param>
/// <param name="progress">Told how it goes, on the calling thread.</param>
/// <param name="cancellation">Stops the run after the current step.</param>
public delegate TrainingHistory Fit(Dataset train, IProgress<TrainingProgress> progress, CancellationToken cancellation);

/// <summary>A training run with its progress on the console.</summary>
public static class TrainingRun
{
    /// <summary>
    /// Trains and saves the weights, also those of a run that Ctrl-C has stopped; or, with --weights, reads them instead.
    /// </summary>
    /// <param name="console">The console.</param>
    /// <param name="options">Epochs, data, weights.</param>
    /// <param name="parameters">The weights and biases of the network, which are saved or read.</param>
    /// <param name="weights">The file to be written.</param>
    /// <param name="fit">Trains the network.</param>
    /// <returns>False for a run that Ctrl-C has stopped.</returns>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">A file is damaged, or the training diverged.</exception>
    public static bool TrainOrLoad(IAnsiConsole console, TrainingOptions options, ParameterList parameters, string weights, Fit fit)
    {
        if (options.Weights != null)
        {
            WeightFile.Load(options.Weights, parameters);
            return true;
        }

        using Interruption interruption = new();
        Dataset train = MnistFiles.ReadTrain(options.Data);
        train = train.Take(Math.Min(options.Samples ?? train.Count, train.Count));
        TrainingHistory history = Train(console, options, train, fit, interruption.Token);
        WeightFile.Save(weights, parameters);
        if (history.WasCanceled)
        {
            console.WriteLine($"stopped after {history.Epochs.Count} of {options.Epochs} epochs");
        }

        return !history.WasCanceled;
    }

    /// <summary>Trains and shows how it goes.</summary>
    /// <param name="console">Progress bars if lines can be drawn over, else a line an epoch; the table of epochs at the end of
    /// the former.</param>
    /// <param name="options">Epochs and learning rate.</param>
    /// <param name="train">The digits to learn from.</param>
    /// <param name="fit">Trains the network.</param>
    /// <param name="cancellation">Stops the run after the current step.</param>
    /// <exception cref="InvalidDataException">The training diverged: the learning rate was too high.</exception>
    public static TrainingHistory Train(
        IAnsiConsole console, TrainingOptions options, Dataset train, Fit fit, CancellationToken cancellation)
    {
        try
        {
            return Terminal.CanRedraw(console)
                ? TrainingBars.Run(console, options.Epochs, progress => fit(train, progress, cancellation))
                : fit(train, new TrainingLines(console.Profile.Out.Writer), cancellation);
        }
        catch (TrainingDivergedException e)
        {
            throw new InvalidDataException($"The training diverged; try a --learning-rate below {options.LearningRate}. {e.Message}", e);
        }
    }
}
