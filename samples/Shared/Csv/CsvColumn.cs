namespace NetGen.Samples;

/// <summary>A column of a CSV file, by its name in the header or by its index from 0. Both convert implicitly: <c>["hours", 3]</c>.</summary>
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

    /// <summary>The index of the column in a table.</summary>
    /// <exception cref="InvalidDataException">The table does not contain the column, or contains several columns of its name.</exception>
    public int In(CsvTable table)
    {
        string? name = _name;
        if (name == null)
        {
            return _index >= 0 && _index < table.Columns.Count ? _index : throw new InvalidDataException(
                $"{table.Name} has no column {_index}; its {table.Columns.Count} columns are numbered from 0 to {table.Columns.Count - 1}.");
        }

        if (!table.HasHeader)
        {
            throw new InvalidDataException($"{table.Name} is read without a header: specify column '{name}' by its index.");
        }

        (int place, int count) = table.Find(name);
        return count switch
        {
            1 => place,
            0 => throw new InvalidDataException($"{table.Name} has no column '{name}'; its columns are {string.Join(", ", table.Columns)}."),
            _ => throw new InvalidDataException($"{table.Name} has {count} columns named '{name}': specify one by its index."),
        };
    }
}
