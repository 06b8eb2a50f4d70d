using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes;

/// <summary>An activation in an attribute, written as a member of the enum: <c>Activation.Softmax</c>, or <c>Softmax</c> alone.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Member">The identifier of the member.</param>
internal sealed record ActivationArgument(ExpressionSyntax Expression, SyntaxToken Member)
{
    private const string Enum = "Activation";

    /// <summary>The activation that an expression names; null if it is something else, such as a constant, which may have other uses.</summary>
    public static ActivationArgument? Of(SyntaxNode expression, SemanticModel model)
    {
        SyntaxToken? member = expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier,
            IdentifierNameSyntax name => name.Identifier,
            _ => null,
        };
        return member is { } identifier && model.GetSymbolInfo(expression).Symbol is IFieldSymbol { ContainingType: { Name: Enum } type }
            && type.TypeKind == TypeKind.Enum
            ? new ActivationArgument((ExpressionSyntax)expression, identifier)
            : null;
    }

    /// <summary>The only activation among the arguments of an attribute; null if there is none.</summary>
    public static ActivationArgument? In(AttributeSyntax attribute, SemanticModel model) =>
        attribute.ArgumentList?.Arguments.Select(argument => Of(argument.Expression, model)).SingleOrDefault(found => found is not null);
}
