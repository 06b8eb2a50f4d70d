using System.Diagnostics;
using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

public sealed partial class Trainer<TNetwork, TLoss, TOptimizer>
{
    private const string Format = "NetGen checkpoint 1";
    private const string AveragePrefix = "average.";
    private const string AccumulatedPrefix = "accumulated.";

    private FitRun? _resumed;
    private long _lastSave = Stopwatch.GetTimestamp();

    /// <summary>When Fit saves checkpoints, and where; null, as at first, for never. Where one cannot be saved, Fit throws what
    /// <see cref="SaveCheckpoint"/> throws.</summary>
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
    /// <exception cref="TrainingDivergedException">A parameter is not finite, or what the optimizer or the average keeps of one; nothing has been
    /// written.</exception>
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
        file.Texts["network"] = TNetwork.Name;
        file.Texts["layers"] = TopologyCheck.Lines(TNetwork.Layers);
        file.Texts["optimizer"] = typeof(TOptimizer).Name;
        WriteCounters(new CheckpointTexts(file));
        foreach ((string prefix, AlignedBuffer buffer, int start) in Buffers(_hasAverage, _accumulated > 0))
        {
            CheckpointTensors tensors = new(file, TNetwork.Layout);
            tensors.Set(prefix, buffer, start);
            ThrowIfNotFinite(tensors, prefix);
        }

        if (_run != null)
        {
            RunRecord.Write(file, TNetwork.Layout, _run, _epoch?.Totals ?? default);
        }

        if (restored != null)
        {
            RunRecord.WriteLast(file, TNetwork.Layout, _parameters);
            new CheckpointTensors(file, TNetwork.Layout).Set("", restored);
        }

        file.Save(path);
        _lastSave = Stopwatch.GetTimestamp();
    }

    /// <summary>Takes training up where a checkpoint was saved.</summary>
    /// <param name="path">The file.</param>
    /// <param name="continuesRun">Whether the next call of Fit goes on with the run that the checkpoint was saved in; otherwise it begins one of its
    /// own.</param>
    /// <returns>Where that was.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="InvalidDataException">It is no checkpoint, damaged, one of another network or optimizer, or has numbers that a training cannot have
    /// left, such as a weight that is NaN; the message names the entry. Nothing has changed.</exception>
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

        TopologyCheck.ThrowIfOther(path, file.Texts.GetValueOrDefault("layers") ?? "", TNetwork.Name, TNetwork.Layers);
        string? optimizer = file.Texts.GetValueOrDefault("optimizer");
        if (optimizer != typeof(TOptimizer).Name)
        {
            throw new InvalidDataException($"{path} was saved in a training with {optimizer}, this one has {typeof(TOptimizer).Name}.");
        }

        try
        {
            double learningRate = ReadLearningRate(new CheckpointTexts(file));
            FitRun? run = Take(file);
            _resumed = continuesRun ? run : null;
            return new CheckpointPosition(Step, run?.Epochs.Count, run?.Totals.Batch ?? 0, learningRate);
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
        CheckpointTensors tensors = new(file, TNetwork.Layout);
        bool hasAverage = texts.Flag("has_average") && _averagingDecay != null;
        int accumulated = texts.Count("accumulated");
        if (accumulated > 0 && accumulated >= _accumulationSteps)
        {
            throw new InvalidDataException(
                $"its 'accumulated' is {accumulated} batches of an unfinished step, but a step of this trainer has {_accumulationSteps}: set "
                + "AccumulationSteps as it was");
        }

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

        tensors.CheckVariances("");
        if (hasAverage)
        {
            tensors.CheckVariances(AveragePrefix);
        }

        FitRun? run = RunRecord.Read(file, TNetwork.Layout, TNetwork.ParameterLength);
        ReadCounters(texts);
        foreach ((string prefix, AlignedBuffer buffer, int start) in buffers)
        {
            tensors.CopyTo(prefix, buffer, start);
        }

        _hasAverage = hasAverage;
        _hasGradients = false;
        _decision.LossThreshold = BatchWorkspace<TNetwork, TLoss>.Threshold;
        return run;
    }

    /// <summary>What is as large as the parameters: prefix of the tensors' names, buffer, and where in it they begin.</summary>
    private IEnumerable<(string Prefix, AlignedBuffer Buffer, int Start)> Buffers(bool hasAverage, bool hasAccumulated)
    {
        yield return ("", _parameters, 0);
        for (int k = 0; k < _optimizer.StateCount; k++)
        {
            yield return ($"optimizer.{k}.", _step.State, k * TNetwork.ParameterLength);
        }

        if (hasAverage)
        {
            yield return (AveragePrefix, _average ??= new AlignedBuffer(TNetwork.ParameterLength), 0);
        }

        if (hasAccumulated)
        {
            yield return (AccumulatedPrefix, _accumulator ??= new AlignedBuffer(TNetwork.ParameterLength), 0);
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
        // The next step has to have a number too.
        (int seed, long step) = (texts.Get<int>("seed"), texts.Get("step", 0, long.MaxValue - 1));

        // An epoch has a step at least, and schedules see one loss an epoch.
        int epoch = texts.Count("epoch", most: (int)Math.Min(int.MaxValue, step));
        long[] ofTensors = texts.Counts("steps_of_tensors", TNetwork.Layout.Length, most: step) ?? [.. Enumerable.Repeat(step, TNetwork.Layout.Length)];
        (int Epoch, long Step) start = (texts.CountOr("schedule.start_epoch", 0, epoch), texts.CountOr("schedule.start_step", 0, long.MaxValue));
        (int accumulated, double weight) = (texts.Count("accumulated"), texts.Get("accumulated_weight", 0, double.MaxValue));
        int epochs = texts.Count("schedule.epochs", most: epoch);
        ScheduleState schedule = new(
            epochs, texts.Get("schedule.best", double.NegativeInfinity, double.PositiveInfinity), texts.Count("schedule.bad_epochs", most: epochs),
            texts.Count("schedule.cooldown"), texts.Count("schedule.reductions", most: epochs));
        _step.SetStepsOfTensors(ofTensors, step);
        _scheduleStart = start;
        (_seed, Step, Epoch, _accumulated, _accumulatedWeight, _scheduleState) = (seed, step, epoch, accumulated, weight, schedule);
    }

    /// <summary>The learning rate of the training that was saved: one that the optimizer takes, or else it cannot have been.</summary>
    private double ReadLearningRate(CheckpointTexts texts)
    {
        double learningRate = texts.Get("learning_rate", double.MinValue, double.MaxValue);
        TOptimizer optimizer = _optimizer;
        try
        {
            optimizer.LearningRate = learningRate;
            return learningRate;
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException(
                string.Create(CultureInfo.InvariantCulture, $"its 'learning_rate' is {learningRate}, which {typeof(TOptimizer).Name} refuses"), e);
        }
    }

    /// <summary>Throws if a tensor that is to be saved would make training go on with NaN: loading refuses it.</summary>
    private void ThrowIfNotFinite(CheckpointTensors tensors, string prefix)
    {
        if (tensors.NotFinite(prefix) is { } found)
        {
            throw new TrainingDivergedException($"Training cannot go on from here: {found.What}. No checkpoint has been written.")
            {
                Layer = found.Tensor.Layer,
                Epoch = _run?.Epochs.Count + 1,
                Batch = _epoch?.Batch,
                History = _run?.History(TrainingEnd.Diverged),
            };
        }
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
