namespace NetGen;

/// <summary>The single table of which loss fits which output activation, compiled into both the runtime and the analyzer.</summary>
internal static class LossOutputs
{
    private static readonly Activation[] AnyOutput =
        Array.ConvertAll(Enum.GetNames(typeof(Activation)), name => (Activation)Enum.Parse(typeof(Activation), name));

    private static readonly KeyValuePair<string, Activation[]>[] Table =
    [
        new("MeanSquaredError", AnyOutput),
        new("MeanAbsoluteError", AnyOutput),
        new("Huber", AnyOutput),
        new("BinaryCrossEntropy", [Activation.Sigmoid]),
        new("BinaryCrossEntropyWithLogits", [Activation.Identity]),
        new("CrossEntropy", [Activation.Identity, Activation.Softmax]),
    ];

    /// <summary>All activations, in the order of their declaration.</summary>
    public static IReadOnlyList<Activation> Activations => AnyOutput;

    /// <summary>
    /// Returns the output activations that a loss fits, in the order of their declaration; none for a loss that is not in the table: a
    /// custom loss answers for itself with <c>ILoss.Fits</c>.
    /// </summary>
    /// <param name="lossTypeName">The name of the struct, without its namespace.</param>
    public static IReadOnlyList<Activation> OutputsOf(string lossTypeName) => RowOf(lossTypeName);

    /// <summary>Returns whether a loss of the table fits an output activation; false for a loss that is not in the table.</summary>
    /// <param name="lossTypeName">The name of the struct, without its namespace.</param>
    /// <param name="output">The activation of the last layer.</param>
    public static bool Fits(string lossTypeName, Activation output) => Array.IndexOf(RowOf(lossTypeName), output) >= 0;

    /// <summary>Returns the losses of the table that fit an output activation, in the order of the table.</summary>
    public static IReadOnlyList<string> LossesFor(Activation output)
    {
        var losses = new List<string>();
        foreach (KeyValuePair<string, Activation[]> row in Table)
        {
            if (Array.IndexOf(row.Value, output) >= 0)
            {
                losses.Add(row.Key);
            }
        }

        return losses;
    }

    /// <summary>
    /// Explains why a loss does not fit and what would:
    /// <c>CrossEntropy does not fit the output activation Sigmoid; it fits Identity and Softmax. Losses that fit Sigmoid: ...</c>
    /// </summary>
    /// <param name="lossTypeName">The name of the struct, without its namespace.</param>
    /// <param name="outputs">The output activations that the loss fits.</param>
    /// <param name="output">The activation of the last layer.</param>
    public static string Explain(string lossTypeName, IReadOnlyList<Activation> outputs, Activation output)
    {
        string fitting = outputs.Count == 0 ? "none" : string.Join(", ", outputs);
        int last = fitting.LastIndexOf(", ", StringComparison.Ordinal);
        if (last >= 0)
        {
            fitting = fitting.Substring(0, last) + " and " + fitting.Substring(last + 2);
        }

        return $"{lossTypeName} does not fit the output activation {output}; it fits {fitting}. "
            + $"Losses that fit {output}: {string.Join(", ", LossesFor(output))}.";
    }

    private static Activation[] RowOf(string lossTypeName)
    {
        foreach (KeyValuePair<string, Activation[]> row in Table)
        {
            if (row.Key == lossTypeName)
            {
                return row.Value;
            }
        }

        return [];
    }
}
