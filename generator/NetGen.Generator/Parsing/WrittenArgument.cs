using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>An argument of an attribute.</summary>
/// <param name="Value">An int, a double or an enum value as an int.</param>
/// <param name="Syntax">The expression: the location of diagnostics about the argument.</param>
internal sealed record WrittenArgument(object Value, SyntaxNode Syntax)
{
    public Location Location => Syntax.GetLocation();
}
