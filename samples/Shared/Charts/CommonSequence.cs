namespace NetGen.Samples;

/// <summary>Common subsequences.</summary>
internal static class CommonSequence
{
    /// <summary>Finds elements that all sequences contain in the same order, by taking the longest common subsequence pairwise.</summary>
    /// <param name="sequences">The sequences, at least one.</param>
    public static string[] Of(IReadOnlyList<string[]> sequences)
    {
        string[] common = sequences[0];
        foreach (string[] sequence in sequences.Skip(1))
        {
            common = Longest(common, sequence);
        }

        return common;
    }

    // The longest common subsequence, from its lengths for all pairs of suffixes (Wagner and Fischer, 1974).
    private static string[] Longest(string[] a, string[] b)
    {
        int[,] lengths = new int[a.Length + 1, b.Length + 1];
        for (int i = a.Length - 1; i >= 0; i--)
        {
            for (int j = b.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = a[i] == b[j] ? 1 + lengths[i + 1, j + 1] : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        List<string> common = [];
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                common.Add(a[i]);
                i++;
                j++;
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return [.. common];
    }
}
