using System.Text.RegularExpressions;

namespace NetGen.Generator.Writing;

/// <summary>Text for people in emitted comments.</summary>
internal static class Prose
{
    /// <summary>The tags of documentation comments whose text stays on one line: <c>&lt;c&gt;a1[s, i]&lt;/c&gt;</c>, <c>&lt;paramref name="count"/&gt;</c>.</summary>
    private static readonly Regex Unbroken = new("<c>[^<]{1,60}</c>|<[^<>]+>");

    /// <summary>Text in lines of at most <paramref name="width"/> characters, as far as single words are not longer.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        const char Joined = '\u0001';
        string line = "";
        foreach (string word in Unbroken.Replace(text, match => match.Value.Replace(' ', Joined)).Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.Replace(Joined, ' ');
                line = "";
            }

            line += (line.Length == 0 ? "" : " ") + word;
        }

        yield return line.Replace(Joined, ' ');
    }

    /// <summary>Text as it stands in XML.</summary>
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>A number and its noun: 1 sample, 12 samples.</summary>
    public static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
