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

    /// <summary>Gets or sets when and where Fit saves checkpoints; <c>null</c> by default, for never. If one cannot be saved, Fit throws what
    /// <see cref="SaveCheckpoint"/> throws.</summary>
    public Checkpointing? Checkpointing
    {
        get => _checkpoints.Settings;
        set => _checkpoints.Settings = value;
    }

    /// <summary>
    /// Saves everything that training needs to go on from here with the same bits as if it had never stopped: parameters, optimizer state, moving average,
    /// position in epoch and batches, seed, schedule progress, the best epoch so far and the history. When called from a progress report, it saves the
    /// run that is under way.
    /// </summary>
    /// <remarks>
    /// A checkpoint does not contain what your program configures: the loss, the optimizer's settings and learning rate, the schedule itself, clipping,
    /// penalties, frozen tensors. Configure the trainer as before, then load. The file format is safetensors, which Python opens.
    /// </remarks>
    /// <param name="path">The file, in an existing directory; it is replaced atomically.</param>
    /// <exception cref="IOException">The file cannot be written; its previous content is still there.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; its previous content is still there.</exception>
    /// <exception cref="TrainingDivergedException">A parameter, or its optimizer state or average, is not finite; nothing has been written.</exception>
    public void SaveCheckpoint(string path) => _checkpoints.Save(path, restored: null);

    /// <summary>Resumes training from a checkpoint.</summary>
    /// <param name="path">The file.</param>
    /// <param name="continuesRun">Whether the next call of Fit continues the run in which the checkpoint was saved; otherwise it begins a new one.</param>
    /// <returns>The position at which the checkpoint was saved.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="InvalidDataException">The file is not a checkpoint, is damaged, belongs to another network or optimizer, or holds numbers that no
    /// training leaves, such as a weight that is NaN; the message names the entry. Nothing has changed.</exception>
    /// <exception cref="IOException">The file cannot be read; nothing has changed.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a directory; nothing has changed.</exception>
    public CheckpointPosition LoadCheckpoint(string path, bool continuesRun = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        TensorFile file = TensorFile.Load(path);
        if (file.Texts.GetValueOrDefault("format") != Format)
        {
            throw new InvalidDataException($"{path} is no checkpoint: its format is not '{Format}'.");
        }

        TopologyCheck.ThrowIfOther(path, file.Texts.GetValueOrDefault("layers") ?? "", Network.Name, Network.Layers);
        string? optimizer = file.Texts.GetValueOrDefault("optimizer");
        if (optimizer != TrainingStep.OptimizerName)
        {
            throw new InvalidDataException($"{path} was saved in a training with {optimizer}, this one has {TrainingStep.OptimizerName}.");
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

    /// <summary>The content of a checkpoint.</summary>
    /// <param name="restored">The parameters of the best epoch if Fit is about to restore them: the file's own, beside those after the last step.</param>
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

    /// <summary>Takes over the content of a checkpoint, all of it or nothing, and returns the run in which it was saved.</summary>
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

    /// <summary>Throws if the settings of this trainer differ from those with which the checkpoint was saved in a way that leaves no sense to it.</summary>
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
                    CultureInfo.InvariantCulture, $"its 'learning_rate' is {counters.LearningRate}, which {TrainingStep.OptimizerName} refuses"), e);
        }

        if (counters.WaitingBatches > 0 && counters.WaitingBatches >= AccumulationSteps)
        {
            throw new InvalidDataException(
                $"its 'accumulated' is {counters.WaitingBatches} batches of an unfinished step, but a step of this trainer has {AccumulationSteps}: set "
                + "AccumulationSteps as it was");
        }

        if (counters.OptimizerStates != TrainingStep.StateCount)
        {
            throw new InvalidDataException(
                $"its {TrainingStep.OptimizerName} keeps {counters.OptimizerStates} numbers for each parameter, this one {TrainingStep.StateCount}: their "
                + "settings differ");
        }
    }

    /// <summary>The buffers laid out like the parameters: the prefix of their tensors' names, the buffer, and where in it they begin.</summary>
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

    /// <summary>Throws if a tensor that is to be saved would make training go on with NaN: loading refuses it.</summary>
    private void ThrowIfNotFinite(CheckpointTensors tensors, string prefix)
    {
        if (tensors.NotFinite(prefix) is { } found)
        {
            throw new TrainingDivergedException($"Training cannot go on from here: {found.What}. No checkpoint has been written.")
            {
                Layer = found.Tensor.Layer,
                Epoch = _run?.Epochs.Count + 1,
                Batch = _run?.CurrentEpoch?.Batch,
                History = _run?.History(TrainingEnd.Diverged),
            };
        }
    }
}
