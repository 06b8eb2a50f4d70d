using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes;

/// <summary>Replaces a value that does not fit with the one that the message names, if any.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseFittingValue)), Shared]
public sealed class UseFittingValue() : NetworkCodeFix(Rules.SizeDoesNotFit)
{
    // The diagnostic of an omitted argument is located at the attribute: there is nothing to replace.
    private protected override Repair? Find(Diagnostic diagnostic, SyntaxNode place, SemanticModel model) =>
        FittingValue.In(diagnostic) is { } value && place is ExpressionSyntax { Parent: AttributeArgumentSyntax }
            ? new Repair($"Use {value}", nameof(UseFittingValue), [new TextChange(place.Span, value)])
            : null;
}
