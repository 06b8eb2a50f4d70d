using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>The problems of a declaration. The analyzer reports them; the generator only checks whether there are any.</summary>
internal sealed class ParseProblems
{
    private readonly List<Diagnostic> _all = [];

    public IReadOnlyList<Diagnostic> All => _all;

    /// <summary>Adds a problem, once per location: several layers may inherit one wrong argument.</summary>
    public void Report(DiagnosticDescriptor rule, Location location, params object[] messageArguments) =>
        Report(rule, location, ImmutableDictionary<string, string?>.Empty, messageArguments);

    /// <summary>Adds a problem with the properties that its code fix needs, once per location.</summary>
    public void Report(
        DiagnosticDescriptor rule, Location location, ImmutableDictionary<string, string?> properties, object[] messageArguments)
    {
        if (!_all.Exists(known => known.Id == rule.Id && known.Location == location))
        {
            _all.Add(Diagnostic.Create(rule, location, properties, messageArguments));
        }
    }
}
