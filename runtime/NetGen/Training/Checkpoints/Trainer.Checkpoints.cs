using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

public abstract partial class Trainer
{
    private const string Format = "NetGen checkpoint 1";
    private const string AveragePrefix = "average.";
    private const string AccumulatedPrefix = "accumulated.";

    private readonly CheckpointWriter _checkpoints;
    private FitRun? _resumed;

    /// <summary>Gets or sets when and where Fit saves checkpoints; <c>null</c>, the default, for never. If one cannot be saved, Fit throws
    /// the exception of <see cref="SaveCheckpoint"/>.</summary>
    public Checkpointing? Checkpointing
    {
        get => _checkpoints.Settings;
        set => _checkpoints.Settings = value;
    }

    /// <summary>
    /// Saves everything that training needs to continue with the same bits as if it had never stopped: parameters, optimizer state, moving
    /// average, position in epoch and batches, seed, schedule progress, the best epoch so far and the history. When called from a progress
    /// report, it saves the current run.
    /// </summary>
    /// <remarks>
    /// A checkpoint does not contain what your program configures: the loss, the optimizer's settings and learning rate, the schedule
    /// itself, clipping, penalties, frozen tensors. Configure the trainer as before, then load. The file format is safetensors, which
    /// Python can open.
    /// </remarks>
    /// <param name="path">The path of the file, in an existing directory; the file is replaced atomically.</param>
    /// <exception cref="IOException">The file cannot be written; its previous content is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied; its previous content is unchanged.</exception>
    /// <exception cref="TrainingDivergedException">A value of the parameters, the optimizer state or the moving average is not finite;
    /// nothing has been written.</exception>
    public void SaveCheckpoint(string path) => _checkpoints.Save(path, restored: null);

    /// <summary>Resumes training from a checkpoint.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="continuesRun">Whether the next call of Fit continues the run in which the checkpoint was saved; otherwise it starts a
    /// new one.</param>
    /// <returns>The position at which the checkpoint was saved.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="InvalidDataException">The file is not a checkpoint, is damaged, belongs to another network or optimizer, or
    /// contains values that training cannot produce, such as a weight that is NaN; the message names the entry. Nothing has
    /// changed.</exception>
    /// <exception cref="IOException">The file cannot be read; nothing has changed.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied, or it is a directory; nothing has changed.</exception>
    /// <example><code>
    /// var trainer = net.Trainer(Loss.CrossEntropy, new Adam()); // configured as in the run that saved the file
    /// CheckpointPosition position = trainer.LoadCheckpoint("digits.safetensors");
    /// Console.WriteLine($"Resuming after {position.Step:N0} steps.");
    /// trainer.Fit(train, epochs: 30, batchSize: 32);
    /// </code></example>
    public CheckpointPosition LoadCheckpoint(string path, bool continuesRun = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        TensorFile file = TensorFile.Load(path);
        if (file.Texts.GetValueOrDefault("format") != Format)
        {
            throw new InvalidDataException($"{path} is not a checkpoint: its format is not '{Format}'.");
        }

        TopologyCheck.ThrowIfOther(path, file.Texts.GetValueOrDefault("layers") ?? "", Network.Name, Network.Layers);
        string? optimizer = file.Texts.GetValueOrDefault("optimizer");
        if (optimizer != TrainingStep.OptimizerName)
        {
            throw new InvalidDataException($"{path} was saved by a trainer with {optimizer}, but this one has {TrainingStep.OptimizerName}.");
        }

        try
        {
            TrainerCounters counters = TrainerCounters.Read(new CheckpointTexts(file), Network.Layout.Length);
            FitRun? run = Restore(file, counters);
            _resumed = continuesRun ? run : null;
            return new CheckpointPosition(Step, run?.Epochs.Count, run?.Totals.Batch ?? 0, counters.LearningRate);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{path} is damaged: {e.Message}; nothing has changed.", e);
        }
    }

    /// <summary>Returns the content of a checkpoint.</summary>
    /// <param name="restored">The parameters of the best epoch if Fit is about to restore them: they become the parameters of the file,
    /// which also keeps those after the last step. Otherwise null.</param>
    internal TensorFile ToCheckpoint(AlignedBuffer? restored)
    {
        ThrowIfNotFinite();
        TensorFile file = new();
        file.Texts["format"] = Format;
        file.Texts["network"] = Network.Name;
        file.Texts["layers"] = TopologyCheck.Lines(Network.Layers);
        file.Texts["optimizer"] = TrainingStep.OptimizerName;
        Counters().Write(new CheckpointTexts(file));
        CheckpointTensors tensors = new(file, Network.Layout);
        foreach ((string prefix, AlignedBuffer buffer, int start) in Buffers(_average.HasValues, _accumulation.WaitingBatches > 0))
        {
            tensors.Set(prefix, buffer, start);
            ThrowIfNotFinite(tensors, prefix);
        }

        if (_run != null)
        {
            RunRecord.Write(file, Network.Layout, _run, _run.CurrentEpoch?.Totals ?? default);
        }

        if (restored != null)
        {
            RunRecord.WriteLast(file, Network.Layout, Parameters);
            tensors.Set("", restored);
        }

        return file;
    }

    /// <summary>Restores the content of a checkpoint, completely or not at all, and returns the run in which it was saved.</summary>
    private FitRun? Restore(TensorFile file, TrainerCounters counters)
    {
        ThrowIfUnfit(counters);
        bool hasAverage = counters.HasAverage && AveragingDecay != null;
        List<(string Prefix, AlignedBuffer Buffer, int Start)> buffers = [.. Buffers(hasAverage, counters.WaitingBatches > 0)];
        CheckpointTensors tensors = new(file, Network.Layout);
        foreach ((string prefix, _, _) in buffers)
        {
            tensors.Check(prefix);
        }

        tensors.CheckVariances("");
        if (hasAverage)
        {
            tensors.CheckVariances(AveragePrefix);
        }

        FitRun? run = RunRecord.Read(file, Network.Layout, Network.ParameterLength);
        foreach ((string prefix, AlignedBuffer buffer, int start) in buffers)
        {
            tensors.CopyTo(prefix, buffer, start);
        }

        (Seed, Step, Epoch) = (counters.Seed, counters.Step, counters.Epoch);
        TrainingStep.SetStepsOfTensors(counters.StepsOfTensors, Step);
        _average.Restore(hasAverage);
        _accumulation.Restore(counters.WaitingBatches, counters.WaitingWeight);
        LearningRatePlan.Progress = counters.Schedule;
        HasGradients = false;
        Decision.LossThreshold = TrainingStep.DecisionThreshold;
        return run;
    }

    /// <summary>Throws if this trainer's settings differ from those of the checkpoint in a way that makes resuming impossible.</summary>
    private void ThrowIfUnfit(TrainerCounters counters)
    {
        try
        {
            ThrowIfRefused(counters.LearningRate);
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"its 'learning_rate' is {counters.LearningRate}, which {TrainingStep.OptimizerName} does not accept"), e);
        }

        if (counters.WaitingBatches > 0 && counters.WaitingBatches >= AccumulationSteps)
        {
            throw new InvalidDataException(
                $"its 'accumulated' is {counters.WaitingBatches} batches of an unfinished step, but a step of this trainer has "
                + $"{AccumulationSteps}: set AccumulationSteps to its value when the checkpoint was saved");
        }

        if (counters.OptimizerStates != TrainingStep.StateCount)
        {
            throw new InvalidDataException(
                $"its {TrainingStep.OptimizerName} keeps {counters.OptimizerStates} values per parameter, but this trainer's keeps "
                + $"{TrainingStep.StateCount}: their settings differ");
        }
    }

    /// <summary>Returns the buffers that are laid out like the parameters: the prefix of their tensors' names, the buffer and their offset
    /// in it.</summary>
    private IEnumerable<(string Prefix, AlignedBuffer Buffer, int Start)> Buffers(bool hasAverage, bool hasAccumulated)
    {
        yield return ("", Parameters, 0);
        for (int k = 0; k < TrainingStep.StateCount; k++)
        {
            yield return ($"optimizer.{k}.", TrainingStep.State, k * Network.ParameterLength);
        }

        if (hasAverage)
        {
            yield return (AveragePrefix, _average.Values, 0);
        }

        if (hasAccumulated)
        {
            yield return (AccumulatedPrefix, _accumulation.Sum, 0);
        }
    }

    private TrainerCounters Counters() => new()
    {
        OptimizerStates = TrainingStep.StateCount,
        Seed = Seed,
        Step = Step,
        StepsOfTensors = TrainingStep.StepsOfTensors(Step),
        Epoch = Epoch,
        LearningRate = LearningRate,
        HasAverage = _average.HasValues,
        WaitingBatches = _accumulation.WaitingBatches,
        WaitingWeight = _accumulation.WaitingWeight,
        Schedule = LearningRatePlan.Progress,
    };

    /// <summary>Throws if a tensor to be saved has a non-finite value, which loading would reject.</summary>
    private void ThrowIfNotFinite(CheckpointTensors tensors, string prefix)
    {
        if (tensors.NotFinite(prefix) is { } found)
        {
            throw new TrainingDivergedException($"Training cannot continue from here: {found.What}. No checkpoint has been written.")
            {
                Layer = found.Tensor.Layer,
                Epoch = _run?.Epochs.Count + 1,
                Batch = _run?.CurrentEpoch?.Batch,
                History = _run?.History(TrainingEnd.Diverged),
            };
        }
    }
}
