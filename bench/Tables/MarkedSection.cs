namespace NetGen.Bench.Tables;

/// <summary>The part of a Markdown file between two marking comments, such as <c>&lt;!-- race --&gt;</c> and <c>&lt;!-- /race --&gt;</c>.</summary>
public static class MarkedSection
{
    /// <summary>The file with <paramref name="content"/> between the marks; the rest is as it was.</summary>
    /// <param name="file">The text of the file.</param>
    /// <param name="name">What stands in the marks.</param>
    /// <param name="content">Whole lines.</param>
    /// <exception cref="InvalidDataException">A mark is missing, or they are the wrong way round.</exception>
    public static string Replace(string file, string name, string content)
    {
        (string first, string last) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        int begin = file.IndexOf(first, StringComparison.Ordinal);
        int end = begin < 0 ? -1 : file.IndexOf(last, begin, StringComparison.Ordinal);
        if (end < 0)
        {
            throw new InvalidDataException($"There must be a line {first.Trim()} and after it a line {last}.");
        }

        return file[..(begin + first.Length)] + content + file[end..];
    }
}
