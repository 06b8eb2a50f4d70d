using System.Globalization;
using Spectre.Console;

namespace NetGen.Samples;

/// <summary>A table with a row for each epoch: loss, accuracy and speed.</summary>
public static class EpochTable
{
    private static readonly string[] Headings =
        ["epoch", "loss", "accuracy", "test loss", "test accuracy", "samples/s"];

    /// <summary>Creates the table.</summary>
    /// <param name="finished">The finished epochs.</param>
    public static Table Of(IEnumerable<EpochResult> finished)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string heading in Headings)
        {
            table.AddColumn(heading, column => column.RightAligned());
        }

        foreach (EpochResult epoch in finished)
        {
            table.AddRow(Row(epoch));
        }

        return table;
    }

    private static string[] Row(EpochResult epoch) =>
    [
        epoch.Epoch.ToString(CultureInfo.InvariantCulture), EpochCells.Loss(epoch.Loss), EpochCells.Accuracy(epoch.Accuracy),
        EpochCells.Loss(epoch.Validation?.Loss), EpochCells.Accuracy(epoch.Validation?.Accuracy), EpochCells.Rate(epoch.SamplesPerSecond),
    ];
}
