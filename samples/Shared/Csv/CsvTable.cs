using System.Globalization;
using CsvHelper;

namespace NetGen.Samples;

/// <summary>The fields of a CSV file as they stand there.</summary>
/// <param name="name">The file's name, for messages.</param>
/// <param name="hasHeader">Whether the columns have names of their own.</param>
/// <param name="columns">The names of the columns, or their places.</param>
/// <param name="rows">The rows, each with its line in the file and as many fields as there are columns.</param>
public sealed class CsvTable(string name, bool hasHeader, IReadOnlyList<string> columns, IReadOnlyList<(int Line, string[] Fields)> rows)
{
    // The place of each name and how many columns have it, looked up once: a file may have thousands of columns.
    private readonly Dictionary<string, (int Place, int Count)> _places = PlacesOf(columns);

    /// <summary>The file's name, for messages.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the columns have names of their own.</summary>
    public bool HasHeader { get; } = hasHeader;

    /// <summary>The names of the columns, or their places.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;

    /// <summary>The rows, each with its line in the file and as many fields as there are columns.</summary>
    public IReadOnlyList<(int Line, string[] Fields)> Rows { get; } = rows;

    /// <summary>Reads a file: UTF-8, fields in quotes where they contain separators, quotes (doubled) or ends of lines (RFC 4180).</summary>
    /// <param name="path">The file.</param>
    /// <param name="hasHeader">Whether the first line names the columns.</param>
    /// <param name="separator">What stands between two fields.</param>
    /// <exception cref="InvalidDataException">There are no rows, one has other fields than the first line, or quotes stand where they
    /// cannot.</exception>
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
                $"{name}, line {e.LineNumber}: quotes stand inside a field that does not begin with one, or are not closed.");
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
                throw new InvalidDataException($"{name}, line {line}: {fields.Length} fields, where the first line has {first.Length}.");
            }
        }

        return hasHeader
            ? new CsvTable(name, true, [.. first.Select(field => field.Trim())], rows[1..])
            : new CsvTable(name, false, [.. first.Select((_, i) => i.ToString(CultureInfo.InvariantCulture))], rows);
    }

    /// <summary>The first column of a name, and how many have it.</summary>
    /// <param name="column">The name.</param>
    public (int Place, int Count) Find(string column) => _places.GetValueOrDefault(column);

    /// <summary>What is wrong with a field, and where it stands.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <param name="message">What is wrong.</param>
    public InvalidDataException Wrong(int row, int column, string message) =>
        new($"{Name}, line {Rows[row].Line}, column '{Columns[column]}': {message}");

    /// <summary>A field as a number.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public float Number(int row, int column)
    {
        string field = Rows[row].Fields[column];
        return float.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) && float.IsFinite(value)
            ? value
            : throw Wrong(row, column, field.Length == 0 ? "there is no number." : $"'{field}' is no number.");
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
