using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>
/// Whether the network has a single output, where softmax would be the next error; the diagnostic carries this for its code fix.
/// </summary>
internal static class SingleOutput
{
    private const string Property = "SingleOutput";

    /// <summary>Returns the properties of a diagnostic with that information.</summary>
    public static ImmutableDictionary<string, string?> Of(bool hasSingleOutput) =>
        hasSingleOutput ? ImmutableDictionary<string, string?>.Empty.Add(Property, null) : ImmutableDictionary<string, string?>.Empty;

    /// <summary>Returns whether a diagnostic says that the network has a single output.</summary>
    public static bool In(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(Property);
}
