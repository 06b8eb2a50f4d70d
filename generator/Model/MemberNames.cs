namespace NetGen.Generator.Model;

/// <summary>The names of the members that are emitted into a network: what the user's members must not be called.</summary>
internal static class MemberNames
{
    /// <summary>The members that every network has.</summary>
    private static readonly string[] Common =
    [
        "Kernels",
        "Forward",
        "ForwardBatch",
        "Classify",
        "ClassifyBatch",
        "InputSize",
        "OutputSize",
        "ParameterCount",
        "Parameters",
        "Initialize",
        "Clone",
        "CopyFrom",
    ];

    /// <summary>All names emitted for a network: the common ones and one a tensor.</summary>
    public static IEnumerable<string> Of(NetworkModel network) =>
        Common.Concat(network.Layers.SelectMany(static layer => layer.Parameters).Select(static tensor => OfTensor(tensor.Name)));

    /// <summary>The property of a tensor: W1 for W1, B1 for b1.</summary>
    public static string OfTensor(string tensor) => char.ToUpperInvariant(tensor[0]) + tensor.Substring(1);
}
