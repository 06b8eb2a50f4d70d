using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests.Twins;

/// <summary>A method of an emitted struct Passes and what its documentation says.</summary>
/// <param name="Syntax">The declaration.</param>
/// <param name="Twin">The statements of the naive twin; null if there is none.</param>
/// <param name="Clauses">The tensors.</param>
internal sealed record EmittedMethod(MethodDeclarationSyntax Syntax, string? Twin, IReadOnlyList<OperandClause> Clauses)
{
    public string Name => Syntax.Identifier.Text;

    /// <summary>Whether it works on the numbers of a layer.</summary>
    public bool TakesFloats => Syntax.ParameterList.Parameters.Any(IsFloats);

    /// <summary>Reads a method.</summary>
    /// <param name="syntax">The declaration.</param>
    public static EmittedMethod Of(MethodDeclarationSyntax syntax)
    {
        XElement documentation = DocumentationComment.Of(syntax);
        return new EmittedMethod(
            syntax,
            documentation.Element("remarks")?.Element("code")?.Value,
            [
                .. documentation.Elements("param").SelectMany(parameter =>
                    OperandClause.All(parameter.Attribute("name")!.Value, DocumentationComment.TextOf(parameter))),
            ]);
    }

    /// <summary>Whether a parameter refers to numbers.</summary>
    /// <param name="parameter">The parameter.</param>
    public static bool IsFloats(ParameterSyntax parameter) =>
        parameter.Modifiers.Any(SyntaxKind.RefKeyword) && parameter.Type!.ToString() == "float";
}
