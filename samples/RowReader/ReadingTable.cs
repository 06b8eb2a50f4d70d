using System.Globalization;
using Spectre.Console;
using TerminalColor = Spectre.Console.Color;

namespace RowReader;

/// <summary>A reading as a table for the terminal: a line for each row of the digit, with the prediction after that row.</summary>
internal static class ReadingTable
{
    private const int BarLength = 20;

    private const string Shades = " ░▒▓█";

    /// <summary>Creates the table.</summary>
    public static Table Of(Reading reading)
    {
        Table table = new Table()
            .Border(TableBorder.Simple)
            .Title("The network's prediction after each row")
            .AddColumn("row", column => column.RightAligned())
            .AddColumn("pixels", column => column.NoWrap())
            .AddColumn("class")
            .AddColumn("prob.", column => column.RightAligned())
            .AddColumn("");
        int answer = reading.Answer(Reading.Rows - 1);
        for (int row = 0; row < Reading.Rows; row++)
        {
            Style style = reading.Answer(row) == answer ? new Style(TerminalColor.Green) : Style.Plain;
            table.AddRow(Line(reading, row).Select(text => new Text(text, style)));
        }

        return table;
    }

    private static string[] Line(Reading reading, int row)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        int answer = reading.Answer(row);
        float belief = reading.Belief(row)[answer];
        return
        [
            (row + 1).ToString(invariant), Shaded(reading.Pixels(row)), answer.ToString(invariant),
            belief.ToString("P0", invariant), new string('█', (int)MathF.Round(belief * BarLength)),
        ];
    }

    private static string Shaded(ReadOnlySpan<float> pixels)
    {
        char[] line = new char[pixels.Length];
        for (int x = 0; x < line.Length; x++)
        {
            line[x] = Shades[(int)MathF.Round(pixels[x] * (Shades.Length - 1))];
        }

        return new string(line);
    }
}
