using System.Globalization;

namespace NetGen.Samples;

/// <summary>The mapping of a column to inputs, determined from the first file.</summary>
internal sealed class CsvInput
{
    // The fill value for missing numbers; null if no value may be missing.
    private readonly float? _fill;
    private readonly IReadOnlyList<string>? _categories;
    private readonly Dictionary<string, int> _placeOf = [];

    private CsvInput(CsvColumn column, string name, IReadOnlyList<string>? categories, float? fill)
    {
        Column = column;
        _categories = categories;
        _fill = fill;
        Names = categories == null ? [name] : [.. categories.Select(category => $"{name}={category}")];
        for (int i = 0; i < categories?.Count; i++)
        {
            _placeOf[categories[i]] = i;
        }
    }

    /// <summary>The column.</summary>
    public CsvColumn Column { get; }

    /// <summary>The names of its inputs: the name of the column, or one for each category.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Determines the categories or the mean of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="index">The index of the column.</param>
    /// <param name="view">The table.</param>
    /// <param name="rows">The rows to consider.</param>
    /// <exception cref="InvalidDataException">The column has no values to determine the categories or the mean from.</exception>
    public static CsvInput Learn(CsvColumn column, int index, CsvView view, IReadOnlyList<int> rows)
    {
        (CsvTable table, MissingValues missing) = (view.Table, view.Options.Missing);
        string name = table.Columns[index];
        int[] present = [.. rows.Where(row => !view.IsMissing(row, index))];
        if (view.Categorical.Contains(index))
        {
            return present.Length > 0 || !missing.Fills
                ? new CsvInput(column, name, CategoriesOf(present.Select(row => view.Field(row, index))), null)
                : throw new InvalidDataException($"{table.Name}: column '{name}' has no values to determine its categories from.");
        }

        float? fill = missing.Constant;
        if (missing.FillsMean)
        {
            fill = present.Length > 0 ? (float)present.Average(row => (double)table.Number(row, index)) : throw new InvalidDataException(
                $"{table.Name}: column '{name}' has no values to determine its mean from.");
        }

        return new CsvInput(column, name, null, fill);
    }

    /// <summary>The distinct names, sorted, by value if all are numbers.</summary>
    public static IReadOnlyList<string> CategoriesOf(IEnumerable<string> fields)
    {
        string[] names = [.. fields.Select(field => field.Trim()).Distinct().Order(StringComparer.Ordinal)];
        return names.All(name => Value(name) != null) ? [.. names.OrderBy(Value)] : names;
    }

    /// <summary>Writes the inputs of a row.</summary>
    /// <param name="view">The table.</param>
    /// <param name="index">The index of the column in the table.</param>
    /// <param name="row">The row, from 0.</param>
    /// <param name="inputs">Receives the inputs of the column, initially zeros: [Names.Count].</param>
    /// <exception cref="InvalidDataException">The value is missing, but must not be; it is not a number; or it is not one of the
    /// categories.</exception>
    public void Write(CsvView view, int index, int row, Span<float> inputs)
    {
        bool isMissing = view.IsMissing(row, index);
        if (isMissing && !view.Options.Missing.Fills)
        {
            throw view.Table.Wrong(row, index, "the value is missing.");
        }

        if (_categories == null)
        {
            inputs[0] = isMissing ? _fill!.Value : view.Table.Number(row, index);
        }
        else if (!isMissing)
        {
            string field = view.Field(row, index);
            inputs[_placeOf.TryGetValue(field.Trim(), out int place)
                ? place
                : throw view.Table.Wrong(row, index, $"'{field}' is not one of {string.Join(", ", _categories)}.")] = 1;
        }
    }

    private static double? Value(string name) => double.TryParse(name, CultureInfo.InvariantCulture, out double value) ? value : null;
}
