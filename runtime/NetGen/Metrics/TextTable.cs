using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>A human-readable table: each column as wide as its content, the first left-aligned and the others right-aligned.</summary>
internal sealed class TextTable(params string[] headings)
{
    private const string Gap = "  ";

    private readonly List<string[]> _rows = [headings];

    /// <summary>Adds a row.</summary>
    /// <param name="cells">The cells, at most as many as there are headings.</param>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Formats a number with four decimal places.</summary>
    public static string Number(double value) => value.ToString("F4", CultureInfo.InvariantCulture);

    /// <summary>Formats a number with four significant digits.</summary>
    public static string Magnitude(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    /// <summary>Formats an integer.</summary>
    public static string Count(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns the table, one line per row; the last line has no line ending.</summary>
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
