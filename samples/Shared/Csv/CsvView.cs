namespace NetGen.Samples;

/// <summary>A table with its options. Columns are looked up only once: a lookup for each field would take quadratic time.</summary>
internal sealed class CsvView
{
    private readonly HashSet<string> _marks;

    /// <summary>Looks up the columns.</summary>
    /// <param name="table">The table.</param>
    /// <param name="options">The meaning of its columns.</param>
    /// <exception cref="InvalidDataException">A target or categorical column does not exist.</exception>
    public CsvView(CsvTable table, CsvOptions options)
    {
        Table = table;
        Options = options;
        _marks = [.. options.MissingMarks];
        Targets = [.. (options.Class is { } column ? [column] : options.Targets).Select(target => target.In(table))];
        Categorical = [.. options.Categorical.Select(categorical => categorical.In(table))];
    }

    /// <summary>The table.</summary>
    public CsvTable Table { get; }

    /// <summary>The meaning of its columns.</summary>
    public CsvOptions Options { get; }

    /// <summary>The index of the class column, or the indices of the target columns.</summary>
    public int[] Targets { get; }

    /// <summary>The indices of the categorical columns.</summary>
    public HashSet<int> Categorical { get; }

    /// <summary>The text of a field.</summary>
    public string Field(int row, int column) => Table.Rows[row].Fields[column];

    /// <summary>Whether a field is empty or contains a mark for a missing value.</summary>
    public bool IsMissing(int row, int column)
    {
        string field = Field(row, column);
        return string.IsNullOrWhiteSpace(field) || (_marks.Count > 0 && _marks.Contains(field.Trim()));
    }

    /// <summary>The indices of the rows to use: all, or those without missing values.</summary>
    /// <param name="inputs">The indices of the input columns.</param>
    /// <exception cref="InvalidDataException">No rows are left.</exception>
    public int[] TakenRows(int[] inputs)
    {
        int[] columns = [.. inputs, .. Targets];
        int[] rows =
        [
            .. Enumerable.Range(0, Table.Rows.Count).Where(row => !Options.Missing.DropsRow || !columns.Any(column => IsMissing(row, column))),
        ];
        return rows.Length > 0 ? rows : throw new InvalidDataException($"{Table.Name}: every row has a missing value.");
    }
}
