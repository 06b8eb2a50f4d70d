using System.Globalization;
using Spectre.Console;
using TerminalColor = Spectre.Console.Color;

namespace NetGen.Samples;

/// <summary>
/// A confusion matrix as a table for the terminal: correct predictions are green, mistakes the redder the more frequent they are.
/// </summary>
public static class ConfusionTable
{
    private static readonly Style Right = new(TerminalColor.Green);

    /// <summary>Creates the table.</summary>
    public static Table Of(ConfusionMatrix confusion)
    {
        Table table = new Table()
            .Border(TableBorder.Simple)
            .Title("Confusion matrix: labels in rows, predictions in columns")
            .AddColumn("", column => column.RightAligned());
        for (int answer = 0; answer < confusion.Classes; answer++)
        {
            table.AddColumn(Number(answer), column => column.RightAligned());
        }

        table.AddColumn("recall", column => column.RightAligned());
        for (int label = 0; label < confusion.Classes; label++)
        {
            table.AddRow(Row(confusion, label));
        }

        return table;
    }

    private static IEnumerable<Text> Row(ConfusionMatrix confusion, int label)
    {
        yield return new Text(Number(label));
        for (int answer = 0; answer < confusion.Classes; answer++)
        {
            int count = confusion[label, answer];
            yield return count == 0
                ? new Text(".", new Style(TerminalColor.Grey))
                : new Text(Number(count), StyleOf(count, label == answer));
        }

        yield return new Text(confusion.Recall(label).ToString("P1", CultureInfo.InvariantCulture));
    }

    private static Style StyleOf(int count, bool isRight)
    {
        byte fade = (byte)Math.Max(0, 200 - 8 * count);
        return isRight ? Right : new Style(new TerminalColor(255, fade, fade));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
