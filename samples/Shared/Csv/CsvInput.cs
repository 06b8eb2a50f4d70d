using System.Globalization;

namespace NetGen.Samples;

/// <summary>How a column becomes inputs, learned from the file that was read first.</summary>
internal sealed class CsvInput
{
    // What takes the place of a missing number; null if none may be missing.
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

    /// <summary>The names of its inputs: of the column, or of the categories that stand in it.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Learns from a table.</summary>
    /// <param name="column">The column.</param>
    /// <param name="index">Its place.</param>
    /// <param name="view">The table.</param>
    /// <param name="rows">The rows that are looked at.</param>
    /// <exception cref="InvalidDataException">There is nothing to learn the categories or the mean from.</exception>
    public static CsvInput Learn(CsvColumn column, int index, CsvView view, IReadOnlyList<int> rows)
    {
        (CsvTable table, MissingValues missing) = (view.Table, view.Options.Missing);
        string name = table.Columns[index];
        int[] present = [.. rows.Where(row => !view.IsMissing(row, index))];
        if (view.Categorical.Contains(index))
        {
            return present.Length > 0 || !missing.Fills
                ? new CsvInput(column, name, CategoriesOf(present.Select(row => view.Field(row, index))), null)
                : throw new InvalidDataException($"{table.Name}: column '{name}' has no values to take the categories from.");
        }

        float? fill = missing.Constant;
        if (missing.FillsMean)
        {
            fill = present.Length > 0 ? (float)present.Average(row => (double)table.Number(row, index)) : throw new InvalidDataException(
                $"{table.Name}: column '{name}' has no values to take the mean of.");
        }

        return new CsvInput(column, name, null, fill);
    }

    /// <summary>The different names, sorted: by value if all are numbers.</summary>
    public static IReadOnlyList<string> CategoriesOf(IEnumerable<string> fields)
    {
        string[] names = [.. fields.Select(field => field.Trim()).Distinct().Order(StringComparer.Ordinal)];
        return names.All(name => Value(name) != null) ? [.. names.OrderBy(Value)] : names;
    }

    /// <summary>Writes the inputs of a row.</summary>
    /// <param name="view">The table.</param>
    /// <param name="index">The place of the column in it.</param>
    /// <param name="row">The row.</param>
    /// <param name="inputs">[Names.Count], all zero before.</param>
    /// <exception cref="InvalidDataException">The field is missing and may not, is no number, or none of the categories.</exception>
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
                : throw view.Table.Wrong(row, index, $"'{field}' is none of {string.Join(", ", _categories)}.")] = 1;
        }
    }

    private static double? Value(string name) => double.TryParse(name, CultureInfo.InvariantCulture, out double value) ? value : null;
}
