namespace NetGen.Generator.Layers.Recurrent;

/// <summary>The statements of naive twins. A loop is one statement of several lines.</summary>
internal static class TwinLoop
{
    /// <summary>A loop from 0 up.</summary>
    /// <param name="index">The index.</param>
    /// <param name="end">The index stays below it.</param>
    /// <param name="body">The statements.</param>
    public static string For(string index, object end, params string[] body) => With(TwinLoops.For(index, $"{end}"), body);

    /// <summary>A loop down to 0.</summary>
    /// <param name="index">The index.</param>
    /// <param name="last">Its first value.</param>
    /// <param name="body">The statements.</param>
    public static string Down(string index, int last, params string[] body) => With($"for (int {index} = {last}; {index} >= 0; {index}--)", body);

    /// <summary>Statements under a condition.</summary>
    public static string If(string condition, params string[] body) => With($"if ({condition})", body);

    /// <summary>The lines of a twin.</summary>
    public static IReadOnlyList<string> Lines(params string[] statements) => Join(statements).Split('\n');

    private static string With(string head, string[] body)
    {
        string inner = string.Join("\n", Join(body).Split('\n').Select(line => line.Length == 0 ? "" : "    " + line));
        return body.Length == 1 ? $"{head}\n{inner}" : $"{head}\n{{\n{inner}\n}}";
    }

    /// <summary>Statements below each other, an empty line behind each loop.</summary>
    private static string Join(string[] statements)
    {
        string text = "";
        for (int i = 0; i < statements.Length; i++)
        {
            text += i == 0 ? "" : statements[i - 1].Contains("\n") ? "\n\n" : "\n";
            text += statements[i];
        }

        return text;
    }
}
