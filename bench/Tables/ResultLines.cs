using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetGen.Bench.Tables;

/// <summary>The file format of results: a header, then one row per line, each a JSON object.</summary>
public static class ResultLines
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>Formats a header or a row as a line.</summary>
    public static string Line<T>(T value) => JsonSerializer.Serialize(value, Strict);

    /// <summary>Parses the lines of a file.</summary>
    /// <exception cref="InvalidDataException">A line has the wrong format; the message says which.</exception>
    public static (Header Header, TRow[] Rows) Parse<TRow>(IReadOnlyList<string> lines)
    {
        if (lines.Count < 2)
        {
            throw new InvalidDataException(
                $"Results must have a header and at least one line of figures, but there are {lines.Count} lines.");
        }

        return (
            Parse<Header>(lines, 0, "header"),
            [.. Enumerable.Range(1, lines.Count - 1).Select(i => Parse<TRow>(lines, i, "row"))]);
    }

    private static T Parse<T>(IReadOnlyList<string> lines, int index, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(lines[index], Strict)!;
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"Line {index + 1} is not a {name}: {lines[index]}", problem);
        }
    }
}
