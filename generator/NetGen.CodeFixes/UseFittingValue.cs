using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes;

/// <summary>Puts the value that fits in the place of one that does not, where the message knows it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseFittingValue)), Shared]
public sealed class UseFittingValue() : NetworkCodeFix(Rules.SizeDoesNotFit)
{
    // A diagnostic about an argument that is left out points at the attribute: there is nothing to replace.
    private protected override Repair? Find(Diagnostic diagnostic, SyntaxNode place, SemanticModel model) =>
        FittingValue.In(diagnostic) is { } value && place is ExpressionSyntax { Parent: AttributeArgumentSyntax }
            ? new Repair($"Use {value}", nameof(UseFittingValue), [new TextChange(place.Span, value)])
            : null;
}
