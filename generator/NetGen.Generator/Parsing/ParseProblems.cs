using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>What is wrong with a declaration. The analyzer reports it; the generator only asks whether there is any.</summary>
internal sealed class ParseProblems
{
    private readonly List<Diagnostic> _all = [];

    public IReadOnlyList<Diagnostic> All => _all;

    /// <summary>Adds a problem, once a place: several layers may inherit one wrong argument.</summary>
    public void Report(DiagnosticDescriptor rule, Location location, params object[] messageArguments) =>
        Report(rule, location, ImmutableDictionary<string, string?>.Empty, messageArguments);

    /// <summary>Adds a problem with what its code fix needs to know, once a place.</summary>
    public void Report(
        DiagnosticDescriptor rule, Location location, ImmutableDictionary<string, string?> properties, object[] messageArguments)
    {
        if (!_all.Exists(known => known.Id == rule.Id && known.Location == location))
        {
            _all.Add(Diagnostic.Create(rule, location, properties, messageArguments));
        }
    }
}
