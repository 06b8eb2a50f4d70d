namespace NetGen.Samples;

/// <summary>A column of a CSV file: by its name in the header, or by its place from 0. Both convert by themselves: <c>["hours", 3]</c>.</summary>
public readonly record struct CsvColumn
{
    private readonly string? _name;
    private readonly int _index;

    private CsvColumn(string? name, int index)
    {
        _name = name;
        _index = index;
    }

    public static implicit operator CsvColumn(string name) => new(name, 0);

    public static implicit operator CsvColumn(int index) => new(null, index);

    /// <summary>The place of the column in a table.</summary>
    /// <exception cref="InvalidDataException">The table has no such column, or several of the name.</exception>
    public int In(CsvTable table)
    {
        string? name = _name;
        if (name == null)
        {
            return _index >= 0 && _index < table.Columns.Count ? _index : throw new InvalidDataException(
                $"{table.Name} has {table.Columns.Count} columns, 0 to {table.Columns.Count - 1}, but no column {_index}.");
        }

        if (!table.HasHeader)
        {
            throw new InvalidDataException($"{table.Name} is read without a header: name column '{name}' by its place.");
        }

        (int place, int count) = table.Find(name);
        return count switch
        {
            1 => place,
            0 => throw new InvalidDataException($"{table.Name} has no column '{name}'; it has {string.Join(", ", table.Columns)}."),
            _ => throw new InvalidDataException($"{table.Name} has {count} columns '{name}': choose one by its place."),
        };
    }
}
