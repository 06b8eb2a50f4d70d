using CsvHelper;

namespace NetGen.Samples;

/// <summary>What a training run brought as a CSV file, a row an epoch, for spreadsheets and notebooks.</summary>
public static class HistoryCsv
{
    private static readonly string[] Columns =
        ["epoch", "loss", "accuracy", "validation_loss", "validation_accuracy", "learning_rate", "seconds", "samples_per_second"];

    /// <summary>Writes the file; fields that there are no numbers for stay empty.</summary>
    /// <param name="history">The epochs.</param>
    /// <param name="path">The file; one of that name is replaced, at once and whole.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(TrainingHistory history, string path) => AtomicFile.Write(path, stream =>
    {
        using CsvWriter csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord(Columns);
        foreach (EpochResult epoch in history.Epochs)
        {
            csv.WriteField(epoch.Epoch);
            csv.WriteField(epoch.Loss);
            csv.WriteField(Number(epoch.Accuracy));
            csv.WriteField(epoch.Validation?.Loss);
            csv.WriteField(Number(epoch.Validation?.Accuracy));
            csv.WriteField(epoch.LearningRate);
            csv.WriteField(epoch.Duration.TotalSeconds);
            csv.WriteField(epoch.SamplesPerSecond);
            csv.EndRecord();
        }
    });

    // There is no accuracy without labels.
    private static double? Number(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
