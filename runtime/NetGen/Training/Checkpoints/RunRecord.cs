using System.Collections.Immutable;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The entries of a checkpoint that describe the run it was saved in.</summary>
internal static class RunRecord
{
    /// <summary>The prefix of the best epoch's parameters.</summary>
    private const string Best = "best.";

    /// <summary>The prefix of the parameters after the last step, in files whose own parameters are those that Fit restored.</summary>
    private const string Last = "last.";

    private const string History = "run.history";

    /// <summary>Writes a run.</summary>
    /// <param name="file">The file.</param>
    /// <param name="layout">The tensors of the network.</param>
    /// <param name="run">The run.</param>
    /// <param name="totals">The progress of the current epoch.</param>
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
        file.Tensors[History] = HistoryTensor.Of(run.Epochs);
        if (run.Best is { Epoch: > 0 } best)
        {
            texts.Set("best.epoch", best.Epoch);
            texts.Set("best.score", best.Score);
            new CheckpointTensors(file, layout).Set(Best, best.Parameters);
        }
    }

    /// <summary>Writes the parameters after the last step, in addition to those that Fit restores.</summary>
    /// <param name="file">The file.</param>
    /// <param name="layout">The tensors of the network.</param>
    /// <param name="parameters">The parameters.</param>
    public static void WriteLast(TensorFile file, ImmutableArray<ParameterLayout> layout, AlignedBuffer parameters) =>
        new CheckpointTensors(file, layout).Set(Last, parameters);

    /// <summary>Reads a run; null if the file has none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="layout">The tensors of the network.</param>
    /// <param name="parameterLength">The length of the parameter buffer, in floats.</param>
    /// <exception cref="InvalidDataException">An entry is missing, or has a value that training cannot produce.</exception>
    public static FitRun? Read(TensorFile file, ImmutableArray<ParameterLayout> layout, int parameterLength)
    {
        if (!file.Tensors.TryGetValue(History, out StoredTensor? history))
        {
            return null;
        }

        CheckpointTexts texts = new(file);
        FitRun run = new()
        {
            BatchSize = texts.Get("run.batch_size", 1, int.MaxValue),
            Samples = texts.Get("run.samples", 0, long.MaxValue),
            HasStopped = texts.Flag("run.has_stopped"),
        };
        run.Totals = ReadTotals(texts, run.BatchSize, run.Samples);
        run.Epochs.AddRange(HistoryTensor.Read(History, history));
        CheckpointTensors tensors = new(file, layout);
        if (tensors.Has(Last))
        {
            tensors.Check(Last);
            tensors.CheckVariances(Last);
            run.Last = new AlignedBuffer(parameterLength);
            tensors.CopyTo(Last, run.Last);
        }

        if (file.Texts.ContainsKey("best.epoch"))
        {
            tensors.Check(Best);
            tensors.CheckVariances(Best);
            run.Best = new BestEpoch(parameterLength);
            run.Best.Set(
                texts.Get("best.epoch", 1, run.Epochs.Count), texts.Get("best.score", double.NegativeInfinity, double.PositiveInfinity));
            tensors.CopyTo(Best, run.Best.Parameters);
        }

        return run;
    }

    /// <summary>Reads the progress of the current epoch: at most its number of batches and samples, where these are known, or the feed
    /// would begin past the end.</summary>
    private static EpochTotals ReadTotals(CheckpointTexts texts, int batchSize, long samplesOfEpoch)
    {
        long most = samplesOfEpoch == 0 ? long.MaxValue : samplesOfEpoch;
        int batch = texts.Count("run.batch", (int)Math.Min(int.MaxValue, (most - 1) / batchSize + 1));
        long samples = texts.Get("run.batch_samples", batch, most);
        return new EpochTotals(
            batch, samples, texts.Get("run.batch_weight", 0, double.MaxValue), texts.Get("run.batch_correct", 0, samples),
            texts.Get("run.batch_loss_sum", double.MinValue, double.MaxValue), texts.Seconds("run.batch_seconds"));
    }
}
