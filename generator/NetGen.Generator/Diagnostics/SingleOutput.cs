using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>Whether the network has a single output, which a diagnostic carries along for its code fix: softmax there would be the next error.</summary>
internal static class SingleOutput
{
    private const string Property = "SingleOutput";

    /// <summary>The properties of a diagnostic that say so.</summary>
    public static ImmutableDictionary<string, string?> Of(bool hasSingleOutput) =>
        hasSingleOutput ? ImmutableDictionary<string, string?>.Empty.Add(Property, null) : ImmutableDictionary<string, string?>.Empty;

    /// <summary>Whether a diagnostic says so.</summary>
    public static bool In(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(Property);
}
