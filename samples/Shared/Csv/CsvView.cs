namespace NetGen.Samples;

/// <summary>A table as the options see it. What they name is looked up once: asking for each field would take the square of the time.</summary>
internal sealed class CsvView
{
    private readonly HashSet<string> _marks;

    /// <summary>Looks the columns up.</summary>
    /// <param name="table">The table.</param>
    /// <param name="options">What its columns are.</param>
    /// <exception cref="InvalidDataException">A column of the targets or categories is not there.</exception>
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

    /// <summary>What its columns are.</summary>
    public CsvOptions Options { get; }

    /// <summary>The place of the class, or those of the targets.</summary>
    public int[] Targets { get; }

    /// <summary>The places of the columns that are names, not numbers.</summary>
    public HashSet<int> Categorical { get; }

    /// <summary>A field as it stands there.</summary>
    public string Field(int row, int column) => Table.Rows[row].Fields[column];

    /// <summary>Whether there is nothing in a field, or what stands for nothing.</summary>
    public bool IsMissing(int row, int column)
    {
        string field = Field(row, column);
        return string.IsNullOrWhiteSpace(field) || (_marks.Count > 0 && _marks.Contains(field.Trim()));
    }

    /// <summary>The rows that are taken: all, or those where nothing is missing.</summary>
    /// <param name="inputs">The places of the inputs.</param>
    /// <exception cref="InvalidDataException">There are none.</exception>
    public int[] TakenRows(int[] inputs)
    {
        int[] columns = [.. inputs, .. Targets];
        int[] rows =
        [
            .. Enumerable.Range(0, Table.Rows.Count).Where(row => !Options.Missing.DropsRow || !columns.Any(column => IsMissing(row, column))),
        ];
        return rows.Length > 0 ? rows : throw new InvalidDataException($"{Table.Name}: in every row a value is missing.");
    }
}
