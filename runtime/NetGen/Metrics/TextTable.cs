using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>A table for people: columns as wide as they need, the first one flush left and the others flush right.</summary>
internal sealed class TextTable(params string[] headings)
{
    private const string Gap = "  ";

    private readonly List<string[]> _rows = [headings];

    /// <summary>Adds a row.</summary>
    /// <param name="cells">At most as many as there are headings.</param>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>A share or a measure with four digits after the point.</summary>
    public static string Number(double value) => value.ToString("F4", CultureInfo.InvariantCulture);

    /// <summary>A number with four digits, whatever its size.</summary>
    public static string Magnitude(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Count(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A line a row, the last one without an end of line.</summary>
    public override string ToString()
    {
        int[] widths = [.. headings.Select((_, column) => _rows.Max(row => column < row.Length ? row[column].Length : 0))];
        StringBuilder text = new();
        foreach (string[] row in _rows)
        {
            IEnumerable<string> cells = row.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]));
            text.Append(text.Length == 0 ? "" : "\n").Append(string.Join(Gap, cells).TrimEnd());
        }

        return text.ToString();
    }
}
