using Spectre.Console;

namespace NetGen.Samples;

/// <summary>Trains a network on digits.</summary>
/// <param name="train">The training digits.</param>
/// <param name="progress">Receives progress reports on the calling thread.</param>
/// <param name="cancellation">Stops the run after the current step.</param>
public delegate TrainingHistory Fit(Dataset train, IProgress<TrainingProgress> progress, CancellationToken cancellation);

/// <summary>A training run that shows its progress on the console.</summary>
public static class TrainingRun
{
    /// <summary>
    /// Trains the network and saves its weights, even if Ctrl-C stops the run; or, with --weights, loads them from a file.
    /// </summary>
    /// <param name="console">The console.</param>
    /// <param name="options">The number of epochs, the data and the weight file.</param>
    /// <param name="parameters">The weights and biases of the network, to save or load.</param>
    /// <param name="weights">The path of the weight file to write.</param>
    /// <param name="fit">Trains the network.</param>
    /// <returns>False if Ctrl-C stopped the run; otherwise true.</returns>
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

    /// <summary>Trains the network and shows its progress.</summary>
    /// <param name="console">The console. If its lines can be redrawn, it shows progress bars and finally a table of the epochs;
    /// otherwise, a line for each epoch.</param>
    /// <param name="options">The number of epochs and the learning rate.</param>
    /// <param name="train">The training digits.</param>
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
            throw new InvalidDataException($"Training diverged; try a --learning-rate below {options.LearningRate}. {e.Message}", e);
        }
    }
}
