using System.Diagnostics;
using NetGen.Kernels;

namespace NetGen;

public sealed partial class Trainer<TKernels, TLoss, TOptimizer>
{
    private const string Format = "NetGen checkpoint 1";
    private const string AveragePrefix = "average.";
    private const string AccumulatedPrefix = "accumulated.";

    private FitRun? _resumed;
    private long _lastSave = Stopwatch.GetTimestamp();

    /// <summary>When Fit saves checkpoints, and where; null, as at first, for never.</summary>
    public Checkpointing? Checkpointing { get; set; }

    /// <summary>
    /// Saves all that training needs to go on from here with the same bits as if it had never stopped: parameters, the optimizer's state, their average,
    /// the position in epoch and batches, the seed, what the schedule has seen, the best epoch so far and the history. In a progress report it saves
    /// the run that it is called in.
    /// </summary>
    /// <remarks>
    /// What your program sets up is not in the file: the loss, the settings of the optimizer with its learning rate, the schedule itself, clipping,
    /// penalties, frozen tensors. Set the trainer up as before, then load. The file has the format safetensors, which Python opens.
    /// </remarks>
    /// <param name="path">The file; one of that name is replaced, at once and whole. Its directory exists.</param>
    /// <exception cref="IOException">The file cannot be written; what was there before is still there.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; what was there before is still there.</exception>
    /// <exception cref="TrainingDivergedException">A parameter is not finite; nothing has been written.</exception>
    public void SaveCheckpoint(string path) => Save(path, restored: null);

    /// <summary>Saves a checkpoint.</summary>
    /// <param name="path">The file.</param>
    /// <param name="restored">The parameters that Fit is about to give back, if they are others than those after the last step: the file's own, from
    /// which the latter are kept apart.</param>
    private void Save(string path, AlignedBuffer? restored)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ThrowIfSpoilt();
        TensorFile file = new();
        file.Texts["format"] = Format;
        file.Texts["network"] = TKernels.Name;
        file.Texts["layers"] = TopologyCheck.Lines(TKernels.Layers);
        file.Texts["optimizer"] = typeof(TOptimizer).Name;
        WriteCounters(new CheckpointTexts(file));
        foreach ((string prefix, AlignedBuffer buffer, int start) in Buffers(_hasAverage, _accumulated > 0))
        {
            new CheckpointTensors(file, TKernels.Layout).Set(prefix, buffer, start);
        }

        if (_run != null)
        {
            RunRecord.Write(file, TKernels.Layout, _run, _epoch?.Totals ?? default);
        }

        if (restored != null)
        {
            RunRecord.WriteLast(file, TKernels.Layout, _parameters);
            new CheckpointTensors(file, TKernels.Layout).Set("", restored);
        }

        file.Save(path);
        _lastSave = Stopwatch.GetTimestamp();
    }

    /// <summary>Takes training up where a checkpoint was saved.</summary>
    /// <param name="path">The file.</param>
    /// <param name="continuesRun">Whether the next call of Fit goes on with the run that the checkpoint was saved in; otherwise it begins one of its
    /// own.</param>
    /// <returns>Where that was.</returns>
    /// <exception cref="InvalidDataException">It is no checkpoint, damaged, or one of another network or optimizer; nothing has changed.</exception>
    /// <exception cref="IOException">The file cannot be read; nothing has changed.</exception>
    public CheckpointPosition LoadCheckpoint(string path, bool continuesRun = true)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        TensorFile file = TensorFile.Load(path);
        if (file.Texts.GetValueOrDefault("format") != Format)
        {
            throw new InvalidDataException($"{path} is no checkpoint: its format is not '{Format}'.");
        }

        TopologyCheck.ThrowIfOther(path, file.Texts.GetValueOrDefault("layers") ?? "", TKernels.Name, TKernels.Layers);
        string? optimizer = file.Texts.GetValueOrDefault("optimizer");
        if (optimizer != typeof(TOptimizer).Name)
        {
            throw new InvalidDataException($"{path} was saved in a training with {optimizer}, this one has {typeof(TOptimizer).Name}.");
        }

        try
        {
            FitRun? run = Take(file);
            _resumed = continuesRun ? run : null;
            return new CheckpointPosition(Step, run?.Epochs.Count, run?.Totals.Batch ?? 0, new CheckpointTexts(file).Get<double>("learning_rate"));
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{path} is damaged: {e.Message}; nothing has changed.", e);
        }
    }

    /// <summary>Takes over what is in a file, all of it or nothing.</summary>
    private FitRun? Take(TensorFile file)
    {
        CheckpointTexts texts = new(file);
        CheckpointTensors tensors = new(file, TKernels.Layout);
        bool hasAverage = _averagingDecay != null && texts.Get<int>("has_average") != 0;
        int accumulated = texts.Get<int>("accumulated");
        int states = texts.Get<int>("optimizer_states");
        if (states != _optimizer.StateCount)
        {
            throw new InvalidDataException(
                $"its {typeof(TOptimizer).Name} keeps {states} numbers for each parameter, this one {_optimizer.StateCount}: their settings differ");
        }

        List<(string Prefix, AlignedBuffer Buffer, int Start)> buffers = [.. Buffers(hasAverage, accumulated > 0)];
        foreach ((string prefix, _, _) in buffers)
        {
            tensors.Check(prefix);
        }

        FitRun? run = RunRecord.Read(file, TKernels.Layout, TKernels.ParameterLength);
        ReadCounters(texts);
        foreach ((string prefix, AlignedBuffer buffer, int start) in buffers)
        {
            tensors.CopyTo(prefix, buffer, start);
        }

        _hasAverage = hasAverage;
        _hasGradients = false;
        _decision.LossThreshold = BatchPass<TKernels, TLoss>.Threshold;
        return run;
    }

    /// <summary>What is as large as the parameters: prefix of the tensors' names, buffer, and where in it they begin.</summary>
    private IEnumerable<(string Prefix, AlignedBuffer Buffer, int Start)> Buffers(bool hasAverage, bool hasAccumulated)
    {
        yield return ("", _parameters, 0);
        for (int k = 0; k < _optimizer.StateCount; k++)
        {
            yield return ($"optimizer.{k}.", _step.State, k * TKernels.ParameterLength);
        }

        if (hasAverage)
        {
            yield return (AveragePrefix, _average ??= new AlignedBuffer(TKernels.ParameterLength), 0);
        }

        if (hasAccumulated)
        {
            yield return (AccumulatedPrefix, _accumulator ??= new AlignedBuffer(TKernels.ParameterLength), 0);
        }
    }

    private void WriteCounters(CheckpointTexts texts)
    {
        texts.Set("optimizer_states", _optimizer.StateCount);
        texts.Set("seed", _seed);
        texts.Set("step", Step);
        texts.Set("steps_of_tensors", _step.StepsOfTensors(Step));
        texts.Set("epoch", Epoch);
        texts.Set("learning_rate", LearningRate);
        texts.Set("has_average", _hasAverage ? 1 : 0);
        texts.Set("accumulated", _accumulated);
        texts.Set("accumulated_weight", _accumulatedWeight);
        texts.Set("schedule.start_epoch", _scheduleStart.Epoch);
        texts.Set("schedule.start_step", _scheduleStart.Step);
        texts.Set("schedule.epochs", _scheduleState.Epochs);
        texts.Set("schedule.best", _scheduleState.Best);
        texts.Set("schedule.bad_epochs", _scheduleState.BadEpochs);
        texts.Set("schedule.cooldown", _scheduleState.Cooldown);
        texts.Set("schedule.reductions", _scheduleState.Reductions);
    }

    /// <summary>Reads all before it sets any.</summary>
    private void ReadCounters(CheckpointTexts texts)
    {
        (int seed, int step, int epoch) = (texts.Get<int>("seed"), texts.Get<int>("step"), texts.Get<int>("epoch"));
        int[] ofTensors = texts.GetAll("steps_of_tensors", TKernels.Layout.Length) ?? [.. Enumerable.Repeat(step, TKernels.Layout.Length)];
        (int Epoch, int Step) start = (texts.GetOr("schedule.start_epoch", 0), texts.GetOr("schedule.start_step", 0));
        (int accumulated, double weight) = (texts.Get<int>("accumulated"), texts.Get<double>("accumulated_weight"));
        ScheduleState schedule = new(
            texts.Get<int>("schedule.epochs"), texts.Get<double>("schedule.best"), texts.Get<int>("schedule.bad_epochs"),
            texts.Get<int>("schedule.cooldown"), texts.Get<int>("schedule.reductions"));
        _step.SetStepsOfTensors(ofTensors, step);
        _scheduleStart = start;
        (_seed, Step, Epoch, _accumulated, _accumulatedWeight, _scheduleState) = (seed, step, epoch, accumulated, weight, schedule);
    }

    private void SaveAfterStep()
    {
        if (_accumulated == 0 && Checkpointing is { } when
            && (Step % when.EverySteps == 0 || (when.Interval is { } interval && Stopwatch.GetElapsedTime(_lastSave) >= interval)))
        {
            SaveCheckpoint(when.Path);
        }
    }

    private void SaveAfterEpoch(int epochs)
    {
        if (Checkpointing is { } when && epochs % when.EveryEpochs == 0)
        {
            SaveCheckpoint(when.Path);
        }
    }

    private void SaveAtEnd(FitRun run)
    {
        if (Checkpointing is { } when)
        {
            Save(when.Path, Restored(run));
        }
    }
}
