namespace NetGen.Bench.Tables;

/// <summary>
/// The part of a Markdown file between two marking comments, such as <c>&lt;!-- race --&gt;</c> and <c>&lt;!-- /race --&gt;</c>.
/// </summary>
public static class MarkedSection
{
    /// <summary>Returns the file with <paramref name="content"/> between the marks; the rest is unchanged.</summary>
    /// <param name="file">The text of the file.</param>
    /// <param name="name">The name in the marks.</param>
    /// <param name="content">The new content, whole lines.</param>
    /// <exception cref="InvalidDataException">A mark is missing, or the marks are in the wrong order.</exception>
    public static string Replace(string file, string name, string content)
    {
        (string first, string last) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        int begin = file.IndexOf(first, StringComparison.Ordinal);
        int end = begin < 0 ? -1 : file.IndexOf(last, begin, StringComparison.Ordinal);
        if (end < 0)
        {
            throw new InvalidDataException($"The file must contain a line {first.Trim()} and, after it, a line {last}.");
        }

        return file[..(begin + first.Length)] + content + file[end..];
    }
}
