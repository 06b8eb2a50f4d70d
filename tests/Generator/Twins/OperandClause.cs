using System.Text.RegularExpressions;

namespace NetGen.Generator.Tests.Twins;

/// <summary>
/// What the documentation says about a tensor that is stored behind a ref parameter:
/// <c>`W2[o, i]` [10 x 16] is stored at `W2Offset + i * 16 + o`</c>.
/// </summary>
/// <param name="Name">The tensor.</param>
/// <param name="Parameter">The ref parameter.</param>
/// <param name="Indexes">The names of the indexes.</param>
/// <param name="Extents">The extents, C# expressions.</param>
/// <param name="Offset">The place of the element with these indexes, in floats: a C# expression.</param>
/// <param name="IsPositive">Whether the words that follow, up to a semicolon or a period, say that the elements are positive.</param>
internal sealed partial record OperandClause(string Name, string Parameter, string[] Indexes, string[] Extents, string Offset, bool IsPositive)
{
    /// <summary>Reads all clauses of a parameter's documentation.</summary>
    /// <param name="parameter">The name of the parameter.</param>
    /// <param name="text">Its documentation, as <see cref="DocumentationComment.TextOf"/> gives it.</param>
    public static IEnumerable<OperandClause> All(string parameter, string text) => Clause().Matches(text).Select(match => new OperandClause(
        match.Groups["name"].Value, parameter,
        match.Groups["indexes"].Value.Split(',', StringSplitOptions.TrimEntries),
        match.Groups["extents"].Value.Split(" x ", StringSplitOptions.TrimEntries),
        match.Groups["offset"].Value,
        match.Groups["rest"].Value.Split(' ').Contains("positive")));

    [GeneratedRegex(@"`(?<name>\w+)\[(?<indexes>[^\]`]*)\]` \[(?<extents>[^\]`]*)\] is stored at `(?<offset>[^`]*)`(?<rest>[^;.`]*)")]
    private static partial Regex Clause();
}
