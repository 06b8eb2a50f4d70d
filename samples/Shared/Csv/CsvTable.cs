using System.Globalization;
using CsvHelper;

namespace NetGen.Samples;

/// <summary>The fields of a CSV file as text.</summary>
/// <param name="name">The file's name, for messages.</param>
/// <param name="hasHeader">Whether the columns have names.</param>
/// <param name="columns">The names of the columns, or their indices as text.</param>
/// <param name="rows">The rows, each with its line number in the file and one field per column.</param>
public sealed class CsvTable(string name, bool hasHeader, IReadOnlyList<string> columns, IReadOnlyList<(int Line, string[] Fields)> rows)
{
    // The first index of each name and its number of columns, in a dictionary because a file may have thousands of columns.
    private readonly Dictionary<string, (int Place, int Count)> _places = PlacesOf(columns);

    /// <summary>The file's name, for messages.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the columns have names.</summary>
    public bool HasHeader { get; } = hasHeader;

    /// <summary>The names of the columns, or their indices as text.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;

    /// <summary>The rows, each with its line number in the file and one field per column.</summary>
    public IReadOnlyList<(int Line, string[] Fields)> Rows { get; } = rows;

    /// <summary>Reads a file in UTF-8. Fields that contain separators, quotes (doubled) or line breaks are quoted (RFC 4180).</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="hasHeader">Whether the first line contains the names of the columns.</param>
    /// <param name="separator">The character between two fields.</param>
    /// <exception cref="InvalidDataException">The file has no rows, a line has a different number of fields than the first one, or a
    /// quote is misplaced.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CsvTable Read(string path, bool hasHeader, char separator)
    {
        string name = Path.GetFileName(path);
        using CsvReader reader = CsvReader.FromFile(path, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            MalformedData = CsvMalformedDataHandling.Throw,
            TrackLineNumbers = true,
        });
        List<(int Line, string[] Fields)> rows = [];
        try
        {
            while (reader.Read())
            {
                rows.Add(((int)reader.LineNumber, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]));
            }
        }
        catch (CsvFormatException e)
        {
            throw new InvalidDataException(
                $"{name}, line {e.LineNumber}: a quote is inside a field that does not begin with one, or is not closed.");
        }

        if (rows.Count <= (hasHeader ? 1 : 0))
        {
            throw new InvalidDataException($"{name} has no rows{(hasHeader ? " below its header" : "")}.");
        }

        string[] first = rows[0].Fields;
        foreach ((int line, string[] fields) in rows)
        {
            if (fields.Length != first.Length)
            {
                throw new InvalidDataException($"{name}, line {line}: the line has {fields.Length} fields, but the first line has {first.Length}.");
            }
        }

        return hasHeader
            ? new CsvTable(name, true, [.. first.Select(field => field.Trim())], rows[1..])
            : new CsvTable(name, false, [.. first.Select((_, i) => i.ToString(CultureInfo.InvariantCulture))], rows);
    }

    /// <summary>The index of the first column with a name, and the number of columns with that name.</summary>
    /// <param name="column">The name.</param>
    public (int Place, int Count) Find(string column) => _places.GetValueOrDefault(column);

    /// <summary>Creates an exception about a field, whose message gives its line and column.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <param name="message">The error.</param>
    public InvalidDataException Wrong(int row, int column, string message) =>
        new($"{Name}, line {Rows[row].Line}, column '{Columns[column]}': {message}");

    /// <summary>Parses a field as a number.</summary>
    /// <exception cref="InvalidDataException">The field is not a finite number.</exception>
    public float Number(int row, int column)
    {
        string field = Rows[row].Fields[column];
        return float.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) && float.IsFinite(value)
            ? value
            : throw Wrong(row, column, field.Length == 0 ? "the number is missing." : $"'{field}' is not a number.");
    }

    private static Dictionary<string, (int Place, int Count)> PlacesOf(IReadOnlyList<string> columns)
    {
        Dictionary<string, (int Place, int Count)> places = [];
        for (int i = 0; i < columns.Count; i++)
        {
            string column = columns[i];
            places[column] = places.TryGetValue(column, out (int Place, int Count) found) ? (found.Place, found.Count + 1) : (i, 1);
        }

        return places;
    }
}
