namespace NetGen.Generator.Layers;

/// <summary>Nested loops of naive twins.</summary>
internal static class TwinLoops
{
    /// <summary>The head of a loop from 0 up: <c>for (int s = 0; s &lt; count; s++)</c>.</summary>
    /// <param name="index">The index.</param>
    /// <param name="end">The index stays below it.</param>
    public static string For(string index, string end) => $"for (int {index} = 0; {index} < {end}; {index}++)";

    /// <summary>Statements inside loops; several statements are in braces.</summary>
    /// <param name="loops">The heads of the loops, from the outside.</param>
    /// <param name="body">The lines of the statements.</param>
    public static IReadOnlyList<string> Nest(IReadOnlyList<string> loops, IReadOnlyList<string> body)
    {
        bool isBlock = body.Count(IsStatement) > 1;
        return
        [
            .. loops.Select((loop, depth) => Indent(depth, loop)),
            .. isBlock ? [Indent(loops.Count - 1, "{")] : Array.Empty<string>(),
            .. body.Select(line => Indent(loops.Count, line)),
            .. isBlock ? [Indent(loops.Count - 1, "}")] : Array.Empty<string>(),
        ];
    }

    /// <summary>Whether a statement begins: lines inside of one are indented.</summary>
    private static bool IsStatement(string line) => line.Length > 0 && line[0] is not (' ' or '{' or '}');

    private static string Indent(int depth, string line) => line.Length == 0 ? "" : new string(' ', 4 * depth) + line;
}
