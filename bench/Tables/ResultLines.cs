using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetGen.Bench.Tables;

/// <summary>Results as they are kept in files: a header, then a row a line, each a JSON object.</summary>
public static class ResultLines
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>A header or a row as its line.</summary>
    public static string Line<T>(T value) => JsonSerializer.Serialize(value, Strict);

    /// <summary>Reads the lines of a file.</summary>
    /// <exception cref="InvalidDataException">A line is not what it should be; the message says which.</exception>
    public static (Header Header, TRow[] Rows) Parse<TRow>(IReadOnlyList<string> lines)
    {
        if (lines.Count < 2)
        {
            throw new InvalidDataException($"Results are a header and a line a figure, but there are {lines.Count} lines.");
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
            throw new InvalidDataException($"Line {index + 1} is no {name}: {lines[index]}", problem);
        }
    }
}
