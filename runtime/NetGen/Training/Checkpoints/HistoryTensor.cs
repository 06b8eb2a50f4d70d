namespace NetGen;

/// <summary>The finished epochs of a run as a tensor of a checkpoint: one row per epoch.</summary>
internal static class HistoryTensor
{
    // Above 2^53 a double cannot represent every whole number.
    private const double LargestCount = 1L << 53;

    private static readonly string[] Columns =
        ["loss", "accuracy", "has_validation", "validation_loss", "validation_accuracy", "validation_count", "samples", "seconds", "learning_rate"];

    /// <summary>Converts epochs to a tensor.</summary>
    public static StoredTensor Of(IReadOnlyList<EpochResult> epochs) =>
        StoredTensor.Of([.. epochs.SelectMany(Row)], epochs.Count, Columns.Length);

    /// <summary>Reads the epochs from a tensor.</summary>
    /// <param name="name">The name of the tensor.</param>
    /// <param name="tensor">The tensor.</param>
    /// <exception cref="InvalidDataException">The tensor has another shape, or contains numbers that training cannot produce.</exception>
    public static IEnumerable<EpochResult> Read(string name, StoredTensor tensor)
    {
        if (tensor.Type != "F64" || tensor.Shape.Length != 2 || tensor.Shape[1] != Columns.Length)
        {
            throw new InvalidDataException(
                $"its tensor {name} is [{string.Join(", ", tensor.Shape)}] of {tensor.Type}, not [epochs, {Columns.Length}] of F64");
        }

        double[] values = [.. tensor.Doubles()];
        for (int row = 0; row < tensor.Shape[0]; row++)
        {
            yield return Epoch(name, row + 1, values.AsSpan(row * Columns.Length, Columns.Length));
        }
    }

    private static double[] Row(EpochResult epoch) =>
    [
        epoch.Loss, epoch.Accuracy, epoch.Validation == null ? 0 : 1, epoch.Validation?.Loss ?? 0, epoch.Validation?.Accuracy ?? 0,
        epoch.Validation?.Count ?? 0, epoch.Samples, epoch.Duration.TotalSeconds, epoch.LearningRate,
    ];

    private static EpochResult Epoch(string name, int number, ReadOnlySpan<double> row)
    {
        HistoryRow values = new(name, number, row);
        Evaluation? validation = values.Count(2, 1) == 0 ? null : new Evaluation(row[3], values.Accuracy(4), values.Count(5, LargestCount));
        return new EpochResult(
            number, values.Within(0, double.MinValue, double.MaxValue), values.Accuracy(1), validation, values.Count(6, LargestCount),
            TimeSpan.FromSeconds(values.Within(7, 0, NumberCheck.LongestSeconds)), values.Within(8, double.MinValue, double.MaxValue));
    }

    /// <summary>The numbers of an epoch; messages name the column. Only the loss of an evaluation may be any number.</summary>
    private readonly ref struct HistoryRow(string name, int number, ReadOnlySpan<double> row)
    {
        private readonly ReadOnlySpan<double> _row = row;

        public double Within(int column, double least, double most)
        {
            NumberCheck.ThrowIfOutside(_row[column], least, most, $"tensor {name}, epoch {number}, {Columns[column]}");
            return _row[column];
        }

        /// <summary>Returns an accuracy: 0 to 1, or NaN for data without labels.</summary>
        public double Accuracy(int column) => double.IsNaN(_row[column]) ? double.NaN : Within(column, 0, 1);

        public long Count(int column, double most)
        {
            double value = Within(column, 0, most);
            return value == Math.Floor(value) ? (long)value : throw new InvalidDataException(
                FormattableString.Invariant($"its tensor {name}, epoch {number}, {Columns[column]} is {value}; it must be a whole number"));
        }
    }
}
