namespace NetGen.Bench.Tables;

/// <summary>The part of a Markdown file between two marking comments.</summary>
public static class MarkedSection
{
    private const string Begin = "<!-- benchmarks -->\n";
    private const string End = "<!-- /benchmarks -->";

    /// <summary>The file with <paramref name="content"/> between the marks; the rest is as it was.</summary>
    /// <exception cref="InvalidDataException">A mark is missing, or they are the wrong way round.</exception>
    public static string Replace(string file, string content)
    {
        int begin = file.IndexOf(Begin, StringComparison.Ordinal);
        int end = begin < 0 ? -1 : file.IndexOf(End, begin, StringComparison.Ordinal);
        if (end < 0)
        {
            throw new InvalidDataException($"There must be a line {Begin.Trim()} and after it a line {End}.");
        }

        return file[..(begin + Begin.Length)] + content + file[end..];
    }
}
