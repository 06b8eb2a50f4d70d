namespace NetGen.Samples;

/// <summary>How a column becomes inputs, learned from the file that was read first.</summary>
/// <param name="Column">The column.</param>
/// <param name="Name">Its name.</param>
/// <param name="Categories">The names that stand in it, or null for numbers.</param>
/// <param name="Fill">What takes the place of a missing number; null if none may be missing.</param>
internal sealed record CsvInput(CsvColumn Column, string Name, IReadOnlyList<string>? Categories, float? Fill)
{
    /// <summary>The names of its inputs.</summary>
    public IEnumerable<string> Names => Categories?.Select(category => $"{Name}={category}") ?? [Name];

    /// <summary>Learns from a table.</summary>
    /// <param name="column">The column.</param>
    /// <param name="table">The table.</param>
    /// <param name="rows">The rows that are looked at.</param>
    /// <param name="options">Which columns are categories, and what becomes of missing values.</param>
    public static CsvInput Learn(CsvColumn column, CsvTable table, IReadOnlyList<int> rows, CsvOptions options)
    {
        int index = column.In(table);
        int[] present = [.. rows.Where(row => !options.IsMissing(table.Rows[row].Fields[index]))];
        if (options.Categorical.Any(categorical => categorical.In(table) == index))
        {
            return new CsvInput(column, table.Columns[index], CategoriesOf(present.Select(row => table.Rows[row].Fields[index])), null);
        }

        float? fill = options.Missing.Constant;
        if (options.Missing.FillsMean)
        {
            fill = present.Length > 0 ? (float)present.Average(row => (double)table.Number(row, index)) : throw new InvalidDataException(
                $"{table.Name}: column '{table.Columns[index]}' has no values to take the mean of.");
        }

        return new CsvInput(column, table.Columns[index], null, fill);
    }

    /// <summary>The different names, sorted: by value if all are numbers.</summary>
    public static IReadOnlyList<string> CategoriesOf(IEnumerable<string> fields)
    {
        string[] names = [.. fields.Select(field => field.Trim()).Distinct().Order(StringComparer.Ordinal)];
        return names.All(name => Value(name) != null) ? [.. names.OrderBy(Value)] : names;
    }

    /// <summary>The inputs of a row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="index">The place of the column in it.</param>
    /// <param name="row">The row.</param>
    /// <param name="options">What counts as missing.</param>
    /// <exception cref="InvalidDataException">The field is missing and may not, is no number, or none of the categories.</exception>
    public IEnumerable<float> Of(CsvTable table, int index, int row, CsvOptions options)
    {
        string field = table.Rows[row].Fields[index];
        bool isMissing = options.IsMissing(field);
        if (isMissing && !options.Missing.Fills)
        {
            throw table.Wrong(row, index, "the value is missing.");
        }

        if (Categories == null)
        {
            return [isMissing ? Fill!.Value : table.Number(row, index)];
        }

        return isMissing || Categories.Contains(field.Trim())
            ? Categories.Select(category => !isMissing && category == field.Trim() ? 1f : 0f)
            : throw table.Wrong(row, index, $"'{field}' is none of {string.Join(", ", Categories)}.");
    }

    private static double? Value(string name) =>
        double.TryParse(name, System.Globalization.CultureInfo.InvariantCulture, out double value) ? value : null;
}
