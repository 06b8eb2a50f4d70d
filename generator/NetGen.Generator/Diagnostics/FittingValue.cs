using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>The value that would fit where a size does not, which a diagnostic carries along for its code fix.</summary>
internal static class FittingValue
{
    private const string Property = "Fit";

    /// <summary>The properties of a diagnostic with that value; without any for null.</summary>
    public static ImmutableDictionary<string, string?> Of(int? value) =>
        value is { } fit
            ? ImmutableDictionary<string, string?>.Empty.Add(Property, fit.ToString(CultureInfo.InvariantCulture))
            : ImmutableDictionary<string, string?>.Empty;

    /// <summary>The value as C# writes it; null if the diagnostic has none.</summary>
    public static string? In(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(Property, out string? value) ? value : null;
}
