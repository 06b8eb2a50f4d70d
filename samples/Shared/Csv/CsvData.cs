namespace NetGen.Samples;

/// <summary>A CSV file as a data set, with the names of what is in it.</summary>
public sealed class CsvData
{
    private readonly CsvOptions _options;
    private readonly IReadOnlyList<CsvInput> _inputs;

    private CsvData(CsvTable table, CsvOptions options, IReadOnlyList<int> rows, IReadOnlyList<CsvInput> inputs, IReadOnlyList<string> classNames)
    {
        _options = options;
        _inputs = inputs;
        ClassNames = classNames;
        DroppedRows = table.Rows.Count - rows.Count;
        InputNames = [.. inputs.SelectMany(input => input.Names)];
        int[] places = [.. inputs.Select(input => input.Column.In(table))];
        float[] values = [.. rows.SelectMany(row => inputs.SelectMany((input, i) => input.Of(table, places[i], row, options)))];
        Dataset = options.Class is { } column
            ? Dataset.FromFloats(values, InputNames.Count, Labels(table, rows, column.In(table)), classNames.Count)
            : Dataset.FromFloats(values, InputNames.Count, Targets(table, rows, options), options.Targets.Count);
    }

    /// <summary>The samples, in the order of the rows.</summary>
    public Dataset Dataset { get; }

    /// <summary>The names of the inputs: of the columns, and for categories <c>column=category</c>.</summary>
    public IReadOnlyList<string> InputNames { get; }

    /// <summary>The names of the classes by label, sorted: by value if all are numbers; none if there are target values.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The rows that were left out because a value was missing.</summary>
    public int DroppedRows { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What its columns are.</param>
    /// <exception cref="ArgumentException">The options name neither a class nor targets, or both.</exception>
    /// <exception cref="InvalidDataException">The file does not fit; the message says which line and column, and why.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CsvData Read(string path, CsvOptions options)
    {
        if (options.Class == null == (options.Targets.Count == 0))
        {
            throw new ArgumentException("The options name either the column of the class or those of the targets.", nameof(options));
        }

        CsvTable table = CsvTable.Read(path, options.HasHeader, options.Separator);
        int[] targets = TargetColumns(table, options);
        IReadOnlyList<CsvColumn> columns = options.Inputs ??
            [
                .. Enumerable.Range(0, table.Columns.Count).Where(i => !targets.Contains(i))
                    .Select(i => options.HasHeader ? (CsvColumn)table.Columns[i] : i),
            ];
        CheckColumns(table, options, columns, targets);
        int[] rows = RowsOf(table, options, columns);
        CsvInput[] inputs = [.. columns.Select(column => CsvInput.Learn(column, table, rows, options))];
        IReadOnlyList<string> classes = options.Class == null ? [] : CsvInput.CategoriesOf(rows.Select(row => table.Rows[row].Fields[targets[0]]));
        if (classes.Count == 1)
        {
            throw new InvalidDataException($"{table.Name}: column '{table.Columns[targets[0]]}' has one class only, '{classes[0]}'.");
        }

        return new CsvData(table, options, rows, inputs, classes);
    }

    /// <summary>
    /// Reads another file with what was learned from this one: the same inputs, categories, classes and fillings, so that a network takes both.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file does not fit; the message says which line and column, and why.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public CsvData ReadLike(string path)
    {
        CsvTable table = CsvTable.Read(path, _options.HasHeader, _options.Separator);
        return new CsvData(table, _options, RowsOf(table, _options, [.. _inputs.Select(input => input.Column)]), _inputs, ClassNames);
    }

    private static int[] TargetColumns(CsvTable table, CsvOptions options) =>
        [.. (options.Class is { } column ? [column] : options.Targets).Select(target => target.In(table))];

    private static void CheckColumns(CsvTable table, CsvOptions options, IReadOnlyList<CsvColumn> inputs, int[] targets)
    {
        int[] places = [.. inputs.Select(input => input.In(table))];
        int[] all = [.. places, .. targets];
        if (all.GroupBy(place => place).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new InvalidDataException($"{table.Name}: column '{table.Columns[twice.Key]}' is chosen twice.");
        }

        if (options.Categorical.Select(column => column.In(table)).Except(places).Any())
        {
            int other = options.Categorical.Select(column => column.In(table)).Except(places).First();
            throw new InvalidDataException($"{table.Name}: column '{table.Columns[other]}' is said to be categorical, but is no input.");
        }
    }

    /// <summary>The rows that are taken: all, or those where nothing is missing.</summary>
    private static int[] RowsOf(CsvTable table, CsvOptions options, IReadOnlyList<CsvColumn> inputs)
    {
        int[] columns = [.. inputs.Select(input => input.In(table)), .. TargetColumns(table, options)];
        int[] rows =
        [
            .. Enumerable.Range(0, table.Rows.Count)
                .Where(row => !options.Missing.DropsRow || !columns.Any(column => options.IsMissing(table.Rows[row].Fields[column]))),
        ];
        return rows.Length > 0 ? rows : throw new InvalidDataException($"{table.Name}: in every row a value is missing.");
    }

    private static float[] Targets(CsvTable table, IReadOnlyList<int> rows, CsvOptions options)
    {
        int[] columns = TargetColumns(table, options);
        return [.. rows.SelectMany(row => columns.Select(column => table.Number(row, column)))];
    }

    private int[] Labels(CsvTable table, IReadOnlyList<int> rows, int column)
    {
        Dictionary<string, int> labelOf = ClassNames.Select((name, label) => (name, label)).ToDictionary();
        int[] labels = new int[rows.Count];
        for (int i = 0; i < labels.Length; i++)
        {
            string field = table.Rows[rows[i]].Fields[column];
            if (_options.IsMissing(field))
            {
                throw table.Wrong(rows[i], column, "the class is missing.");
            }

            if (!labelOf.TryGetValue(field.Trim(), out labels[i]))
            {
                throw table.Wrong(rows[i], column, $"'{field}' is none of {string.Join(", ", ClassNames)}.");
            }
        }

        return labels;
    }
}
