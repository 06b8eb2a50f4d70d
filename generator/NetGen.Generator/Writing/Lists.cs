namespace NetGen.Generator.Writing;

/// <summary>Lists as source: the terms of a sum, the arguments of a call.</summary>
internal static class Lists
{
    /// <summary>The sum of expressions, without those that are 0: <c>s * 784 + lane</c>.</summary>
    public static string Sum(params string[] terms)
    {
        string[] others = [.. terms.Where(term => term != "0")];
        return others.Length == 0 ? "0" : string.Join(" + ", others);
    }

    /// <summary>Items with separators between them, in lines of at most <paramref name="width"/> characters.</summary>
    public static IEnumerable<string> Wrap(IEnumerable<string> items, int width, string separator = ", ")
    {
        string line = "";
        foreach (string item in items)
        {
            if (line.Length > 0 && line.Length + separator.Length + item.Length > width)
            {
                yield return line;
                line = "";
            }

            line += (line.Length == 0 ? "" : separator) + item;
        }

        yield return line;
    }
}
