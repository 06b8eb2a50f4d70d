namespace NetGen.Samples;

/// <summary>A CSV file as a data set, with the names of its inputs and classes.</summary>
public sealed class CsvData
{
    private readonly CsvOptions _options;
    private readonly IReadOnlyList<CsvInput> _inputs;

    private CsvData(CsvView view, int[] rows, IReadOnlyList<CsvInput> inputs, int[] places, IReadOnlyList<string> classNames)
    {
        _options = view.Options;
        _inputs = inputs;
        ClassNames = classNames;
        DroppedRows = view.Table.Rows.Count - rows.Length;
        InputNames = [.. inputs.SelectMany(input => input.Names)];
        float[] values = Values(view, rows, inputs, places, InputNames.Count);
        Dataset = _options.Class == null
            ? Dataset.FromFloats(values, InputNames.Count, Targets(view, rows), view.Targets.Length)
            : Dataset.FromFloats(values, InputNames.Count, Labels(view, rows), classNames.Count);
    }

    /// <summary>The samples, in the order of the rows.</summary>
    public Dataset Dataset { get; }

    /// <summary>The names of the inputs: the names of numeric columns, and <c>column=category</c> for each category.</summary>
    public IReadOnlyList<string> InputNames { get; }

    /// <summary>The names of the classes by label, sorted, by value if all are numbers; empty for regression.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The number of rows dropped because a value is missing.</summary>
    public int DroppedRows { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The meaning of its columns.</param>
    /// <exception cref="ArgumentException">The options specify neither a class nor targets, or both, or an empty list of inputs.</exception>
    /// <exception cref="InvalidDataException">The file is invalid; the message gives the line, the column and the reason.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CsvData Read(string path, CsvOptions options)
    {
        Check(options);
        return Read(CsvTable.Read(path, options.HasHeader, options.Separator), options);
    }

    /// <summary>Reads a table that is already in memory.</summary>
    /// <param name="table">The table.</param>
    /// <param name="options">The meaning of its columns; <see cref="CsvOptions.HasHeader"/> is ignored in favor of the table's.</param>
    /// <exception cref="ArgumentException">The options specify neither a class nor targets, or both, or an empty list of inputs.</exception>
    /// <exception cref="InvalidDataException">The table is invalid; the message gives the line, the column and the reason.</exception>
    public static CsvData Read(CsvTable table, CsvOptions options)
    {
        Check(options);
        CsvView view = new(table, options);
        IReadOnlyList<CsvColumn> columns = options.Inputs ?? OtherColumns(view);
        int[] places = [.. columns.Select(column => column.In(table))];
        CheckColumns(view, places);
        int[] rows = view.TakenRows(places);
        CsvInput[] inputs = [.. columns.Select((column, i) => CsvInput.Learn(column, places[i], view, rows))];
        return new CsvData(view, rows, inputs, places, options.Class == null ? [] : Classes(view, rows));
    }

    /// <summary>
    /// Reads another file with the inputs, categories, classes and fill values of this one, so that the same network can use both.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="InvalidDataException">The file is invalid; the message gives the line, the column and the reason.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public CsvData ReadLike(string path)
    {
        CsvView view = new(CsvTable.Read(path, _options.HasHeader, _options.Separator), _options);
        int[] places = [.. _inputs.Select(input => input.Column.In(view.Table))];
        return new CsvData(view, view.TakenRows(places), _inputs, places, ClassNames);
    }

    private static void Check(CsvOptions options)
    {
        if (options.Class == null == (options.Targets.Count == 0))
        {
            throw new ArgumentException("The options must specify either the column of the class or the columns of the targets.", nameof(options));
        }

        if (options.Inputs is { Count: 0 })
        {
            throw new ArgumentException(
                "The list of inputs is empty: specify at least one column, or null for all columns except the targets.", nameof(options));
        }
    }

    /// <summary>All columns except the targets, by name if they have one, so that their order may differ in another file.</summary>
    private static CsvColumn[] OtherColumns(CsvView view)
    {
        CsvTable table = view.Table;
        HashSet<int> targets = [.. view.Targets];
        CsvColumn[] columns =
        [
            .. Enumerable.Range(0, table.Columns.Count).Where(i => !targets.Contains(i)).Select(i => table.HasHeader ? (CsvColumn)table.Columns[i] : i),
        ];
        return columns.Length > 0 ? columns : throw new InvalidDataException(
            $"{table.Name} has no columns for inputs; all of its columns are targets: {string.Join(", ", table.Columns)}.");
    }

    private static void CheckColumns(CsvView view, int[] places)
    {
        (CsvTable table, HashSet<int> seen) = (view.Table, []);
        foreach (int place in places.Concat(view.Targets))
        {
            if (!seen.Add(place))
            {
                throw new InvalidDataException($"{table.Name}: column '{table.Columns[place]}' is used twice.");
            }
        }

        seen = [.. places];
        foreach (int categorical in view.Categorical.Where(categorical => !seen.Contains(categorical)))
        {
            throw new InvalidDataException($"{table.Name}: column '{table.Columns[categorical]}' is marked as categorical, but is not an input.");
        }
    }

    private static IReadOnlyList<string> Classes(CsvView view, int[] rows)
    {
        int column = view.Targets[0];
        IReadOnlyList<string> classes = CsvInput.CategoriesOf(rows.Select(row => view.Field(row, column)));
        return classes.Count > 1 ? classes : throw new InvalidDataException(
            $"{view.Table.Name}: column '{view.Table.Columns[column]}' has only one class, '{classes[0]}'.");
    }

    /// <summary>The inputs of all rows: [rows x width].</summary>
    private static float[] Values(CsvView view, int[] rows, IReadOnlyList<CsvInput> inputs, int[] places, int width)
    {
        // If all values of a categorical column differ, the size of the array is quadratic in the number of rows.
        if ((long)rows.Length * width > Array.MaxLength)
        {
            CsvInput widest = inputs.MaxBy(input => input.Names.Count)!;
            throw new InvalidDataException(
                $"{view.Table.Name}: {rows.Length:N0} rows of {width:N0} inputs exceed the maximum size of an array; column "
                + $"'{view.Table.Columns[widest.Column.In(view.Table)]}' alone has {widest.Names.Count:N0} inputs.");
        }

        float[] values = new float[rows.Length * width];
        Span<float> rest = values;
        foreach (int row in rows)
        {
            for (int i = 0; i < inputs.Count; i++)
            {
                inputs[i].Write(view, places[i], row, rest[..inputs[i].Names.Count]);
                rest = rest[inputs[i].Names.Count..];
            }
        }

        return values;
    }

    private static float[] Targets(CsvView view, int[] rows) =>
        [.. rows.SelectMany(row => view.Targets.Select(column => view.Table.Number(row, column)))];

    private int[] Labels(CsvView view, int[] rows)
    {
        int column = view.Targets[0];
        Dictionary<string, int> labelOf = ClassNames.Select((name, label) => (name, label)).ToDictionary();
        int[] labels = new int[rows.Length];
        for (int i = 0; i < labels.Length; i++)
        {
            if (view.IsMissing(rows[i], column))
            {
                throw view.Table.Wrong(rows[i], column, "the class is missing.");
            }

            string field = view.Field(rows[i], column);
            if (!labelOf.TryGetValue(field.Trim(), out labels[i]))
            {
                throw view.Table.Wrong(rows[i], column, $"'{field}' is not one of {string.Join(", ", ClassNames)}.");
            }
        }

        return labels;
    }
}
