using System.Text;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>The differences between two texts, line by line, as people read them in a review.</summary>
internal static class LineDiff
{
    private const int Context = 3;

    /// <summary>Lines with - are expected and missing, lines with + are there and unexpected; three equal lines around each,
    /// after the number of the first in the expected text.</summary>
    public static string Of(string expected, string actual)
    {
        List<(char Sign, string Line)> lines = Align(expected.Split('\n'), actual.Split('\n'));
        var text = new StringBuilder();
        int printed = 0;
        int number = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            number += lines[i].Sign == '+' ? 0 : 1;
            bool isNearChange = Enumerable.Range(i - Context, 2 * Context + 1)
                .Any(near => near >= 0 && near < lines.Count && lines[near].Sign != ' ');
            if (!isNearChange)
            {
                continue;
            }

            if (i > printed)
            {
                text.Append("@@ line ").Append(number).Append('\n');
            }

            text.Append(lines[i].Sign).Append(' ').Append(lines[i].Line).Append('\n');
            printed = i + 1;
        }

        return text.ToString();
    }

    /// <summary>By the longest common subsequence of what lies between the common beginning and the common end.</summary>
    private static List<(char Sign, string Line)> Align(string[] expected, string[] actual)
    {
        int start = 0;
        while (start < expected.Length && start < actual.Length && expected[start] == actual[start])
        {
            start++;
        }

        int end = 0;
        while (end < expected.Length - start && end < actual.Length - start && expected[^(end + 1)] == actual[^(end + 1)])
        {
            end++;
        }

        var lines = new List<(char Sign, string Line)>(expected[..start].Select(line => (' ', line)));
        lines.AddRange(AlignDifferent(expected[start..^end], actual[start..^end]));
        lines.AddRange(expected[^end..].Select(line => (' ', line)));
        return lines;
    }

    private static IEnumerable<(char Sign, string Line)> AlignDifferent(string[] expected, string[] actual)
    {
        // common[i, j]: the length of the longest common subsequence of expected[i..] and actual[j..].
        int[,] common = new int[expected.Length + 1, actual.Length + 1];
        for (int i = expected.Length - 1; i >= 0; i--)
        {
            for (int j = actual.Length - 1; j >= 0; j--)
            {
                common[i, j] = expected[i] == actual[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        int x = 0, y = 0;
        while (x < expected.Length || y < actual.Length)
        {
            if (x < expected.Length && y < actual.Length && expected[x] == actual[y])
            {
                yield return (' ', expected[x]);
                x++;
                y++;
            }
            else if (x < expected.Length && (y == actual.Length || common[x + 1, y] >= common[x, y + 1]))
            {
                yield return ('-', expected[x++]);
            }
            else
            {
                yield return ('+', actual[y++]);
            }
        }
    }
}
