using CsvHelper;

namespace NetGen.Samples;

/// <summary>Saves a training history as a CSV file with a row for each epoch, for spreadsheets and notebooks.</summary>
public static class HistoryCsv
{
    private static readonly string[] Columns =
        ["epoch", "loss", "accuracy", "validation_loss", "validation_accuracy", "learning_rate", "seconds", "samples_per_second"];

    /// <summary>Writes the file; the fields of missing numbers are empty.</summary>
    /// <param name="history">The training history.</param>
    /// <param name="path">The path of the file; an existing file is replaced atomically.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
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

    // Without labels the accuracy is NaN.
    private static double? Number(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
