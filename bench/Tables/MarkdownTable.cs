namespace NetGen.Bench.Tables;

/// <summary>Formats tables in Markdown.</summary>
public static class MarkdownTable
{
    /// <summary>Stands in cells without a figure.</summary>
    public const string Missing = "-";

    /// <summary>Returns the lines of a table.</summary>
    /// <param name="head">The names of the columns; those that end in a colon, which is not shown, are aligned to the right.</param>
    /// <param name="rows">The cells of each row.</param>
    public static string Of(string[] head, IEnumerable<IEnumerable<string>> rows)
    {
        IEnumerable<string> alignments = head.Select(name => name.EndsWith(':') ? "---:" : "---");
        return Line(head.Select(name => name.TrimEnd(':'))) + $"|{string.Join('|', alignments)}|\n" + string.Concat(rows.Select(Line));
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";
}
