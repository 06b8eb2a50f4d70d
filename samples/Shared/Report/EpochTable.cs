using System.Globalization;
using Spectre.Console;

namespace NetGen.Samples;

/// <summary>A row an epoch: loss, accuracy and speed.</summary>
public static class EpochTable
{
    private static readonly string[] Headings =
        ["epoch", "loss", "accuracy", "test loss", "test accuracy", "samples/s"];

    /// <summary>The table.</summary>
    /// <param name="finished">The epochs.</param>
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

    private static string[] Row(EpochResult epoch)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        Evaluation test = epoch.Validation!.Value;
        return
        [
            epoch.Epoch.ToString(invariant), epoch.Loss.ToString("F5", invariant), Percent(epoch.Accuracy),
            test.Loss.ToString("F5", invariant), Percent(test.Accuracy),
            epoch.SamplesPerSecond.ToString("N0", invariant),
        ];
    }

    private static string Percent(double share) => share.ToString("P2", CultureInfo.InvariantCulture);
}
