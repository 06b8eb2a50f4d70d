namespace NetGen.Generator.Model;

/// <summary>The names of all emitted members, which the user's own must not take.</summary>
internal static class MemberNames
{
    /// <summary>The one field.</summary>
    public const string Memory = "_netgenMemory";

    /// <summary>The nested struct, without which nothing can be emitted.</summary>
    public const string Passes = "Passes";

    /// <summary>The member of networks whose normalizations can be folded.</summary>
    public const string Fold = "Fold";

    /// <summary>The members of every network.</summary>
    public static IReadOnlyList<string> Fixed { get; } =
    [
        Memory, Passes, "InputSize", "OutputSize", "ParameterCount", "Parameters", "Forward", "ForwardBatch", "Classify", "ClassifyBatch",
        "Initialize", "Clone", "CopyFrom",
    ];

    /// <summary>The property of a tensor: W1 for W1, B1 for b1.</summary>
    public static string OfTensor(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>All names that a network may have whose attributes are wrong.</summary>
    public static IEnumerable<string> OfBroken(NetworkModel network) =>
        Fixed.Concat(network.BrokenTensors).Concat(StreamPlan.MemberNames).Append(Fold);

    /// <summary>The names that this network emits.</summary>
    public static IEnumerable<string> Of(NetworkModel network) =>
        Fixed.Concat(network.Layers.SelectMany(layer => layer.Parameters).Select(tensor => OfTensor(tensor.Name)))
            .Concat(StreamPlan.For(network) is null ? [] : StreamPlan.MemberNames)
            .Concat(network.CanFold ? [Fold] : Array.Empty<string>());
}
