using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes;

/// <summary>An activation in an attribute, written as a member of the enum: <c>Activation.Softmax</c> or just <c>Softmax</c>.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Member">The identifier of the enum member.</param>
internal sealed record ActivationArgument(ExpressionSyntax Expression, SyntaxToken Member)
{
    private const string Enum = "Activation";

    /// <summary>
    /// Returns the activation that an expression names, or null if it is something else, such as a constant, which may have other uses.
    /// </summary>
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

    /// <summary>Returns the text of another member, written in the same style.</summary>
    public string With(string member)
    {
        string written = Expression.ToString();
        int start = Member.SpanStart - Expression.SpanStart;
        return written.Remove(start, Member.Span.Length).Insert(start, member);
    }

    /// <summary>
    /// Returns the activation among the constructor arguments of an attribute, or null if there is none. Activations that are properties,
    /// such as those of recurrent layers, act inside a layer and cannot be Softmax.
    /// </summary>
    public static ActivationArgument? In(AttributeSyntax attribute, SemanticModel model) =>
        attribute.ArgumentList?.Arguments
            .Where(argument => argument.NameEquals is null)
            .Select(argument => Of(argument.Expression, model))
            .FirstOrDefault(found => found is not null);
}
