using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>The value that would fit in place of a wrong size; the diagnostic carries it for its code fix.</summary>
internal static class FittingValue
{
    private const string Property = "Fit";

    /// <summary>Returns the properties of a diagnostic with that value, or no properties for null.</summary>
    public static ImmutableDictionary<string, string?> Of(int? value) =>
        value is { } fit
            ? ImmutableDictionary<string, string?>.Empty.Add(Property, fit.ToString(CultureInfo.InvariantCulture))
            : ImmutableDictionary<string, string?>.Empty;

    /// <summary>Returns the value as C# source, or null if the diagnostic has none.</summary>
    public static string? In(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(Property, out string? value) ? value : null;
}
