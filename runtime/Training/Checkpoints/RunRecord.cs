using System.Collections.Immutable;

namespace NetGen.Kernels;

/// <summary>The call of Fit that a checkpoint was saved in, as its file has it.</summary>
internal static class RunRecord
{
    /// <summary>What the names of the best epoch's parameters begin with.</summary>
    private const string Best = "best.";

    /// <summary>What the names of the parameters after the last step begin with, where the file's own are those that Fit has given back.</summary>
    private const string Last = "last.";

    private const string History = "run.history";
    private const int HistoryColumns = 9;

    /// <summary>Writes a run.</summary>
    /// <param name="file">The file.</param>
    /// <param name="layout">The tensors of the network.</param>
    /// <param name="run">The run.</param>
    /// <param name="totals">How far its running epoch is.</param>
    public static void Write(TensorFile file, ImmutableArray<ParameterLayout> layout, FitRun run, EpochTotals totals)
    {
        CheckpointTexts texts = new(file);
        texts.Set("run.batch_size", run.BatchSize);
        texts.Set("run.samples", run.Samples);
        texts.Set("run.has_stopped", run.HasStopped ? 1 : 0);
        texts.Set("run.batch", totals.Batch);
        texts.Set("run.batch_samples", totals.Samples);
        texts.Set("run.batch_weight", totals.Weight);
        texts.Set("run.batch_correct", totals.Correct);
        texts.Set("run.batch_loss_sum", totals.LossSum);
        texts.Set("run.batch_seconds", totals.Seconds);
        double[] history = [.. run.Epochs.SelectMany(Row)];
        file.Tensors[History] = StoredTensor.Of(history, run.Epochs.Count, HistoryColumns);
        if (run.Best is { Epoch: > 0 } best)
        {
            texts.Set("best.epoch", best.Epoch);
            texts.Set("best.score", best.Score);
            new CheckpointTensors(file, layout).Set(Best, best.Parameters);
        }
    }

    /// <summary>Writes the parameters after the last step, beside those that Fit gives back.</summary>
    /// <param name="file">The file.</param>
    /// <param name="layout">The tensors of the network.</param>
    /// <param name="parameters">The parameters.</param>
    public static void WriteLast(TensorFile file, ImmutableArray<ParameterLayout> layout, AlignedBuffer parameters) =>
        new CheckpointTensors(file, layout).Set(Last, parameters);

    /// <summary>Reads a run; null if the file has none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="layout">The tensors of the network.</param>
    /// <param name="parameterLength">Floats in the parameter buffer.</param>
    /// <exception cref="InvalidDataException">Something is missing.</exception>
    public static FitRun? Read(TensorFile file, ImmutableArray<ParameterLayout> layout, int parameterLength)
    {
        if (!file.Tensors.TryGetValue(History, out StoredTensor? history))
        {
            return null;
        }

        CheckpointTexts texts = new(file);
        FitRun run = new()
        {
            BatchSize = texts.Get<int>("run.batch_size"),
            Samples = texts.Get<long>("run.samples"),
            HasStopped = texts.Get<int>("run.has_stopped") != 0,
            Totals = new EpochTotals(
                texts.Get<int>("run.batch"), texts.Get<long>("run.batch_samples"), texts.Get<double>("run.batch_weight"),
                texts.Get<long>("run.batch_correct"), texts.Get<double>("run.batch_loss_sum"), texts.Get<double>("run.batch_seconds")),
        };
        ReadOnlySpan<double> rows = history.Doubles();
        for (int i = 0; i < rows.Length; i += HistoryColumns)
        {
            run.Epochs.Add(Epoch(run.Epochs.Count + 1, rows.Slice(i, HistoryColumns)));
        }

        CheckpointTensors tensors = new(file, layout);
        if (tensors.Has(Last))
        {
            tensors.Check(Last);
            run.Last = new AlignedBuffer(parameterLength);
            tensors.CopyTo(Last, run.Last);
        }

        if (file.Texts.ContainsKey("best.epoch"))
        {
            tensors.Check(Best);
            run.Best = new BestEpoch(parameterLength);
            run.Best.Set(texts.Get<int>("best.epoch"), texts.Get<double>("best.score"));
            tensors.CopyTo(Best, run.Best.Parameters);
        }

        return run;
    }

    private static double[] Row(EpochResult epoch) =>
    [
        epoch.Loss, epoch.Accuracy, epoch.Validation == null ? 0 : 1, epoch.Validation?.Loss ?? 0, epoch.Validation?.Accuracy ?? 0,
        epoch.Validation?.Count ?? 0, epoch.Samples, epoch.Duration.TotalSeconds, epoch.LearningRate,
    ];

    private static EpochResult Epoch(int number, ReadOnlySpan<double> row)
    {
        Evaluation? validation = row[2] == 0 ? null : new Evaluation(row[3], row[4], (long)row[5]);
        return new EpochResult(number, row[0], row[1], validation, (long)row[6], TimeSpan.FromSeconds(row[7]), row[8]);
    }
}
