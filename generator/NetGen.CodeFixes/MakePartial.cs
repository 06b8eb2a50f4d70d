using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes;

/// <summary>
/// Changes <c>public class DigitNet</c> to <c>public partial class DigitNet</c>; each enclosing type has a separate diagnostic.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartial)), Shared]
public sealed class MakePartial() : NetworkCodeFix(Rules.NotPartial)
{
    private protected override Repair? Find(Diagnostic diagnostic, SyntaxNode place, SemanticModel model) =>
        place is TypeDeclarationSyntax type
            ? new Repair(
                $"Make '{type.Identifier.ValueText}' partial", nameof(MakePartial),
                // The modifier must be the last one, directly before `class` or `record`.
                [new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial ")])
            : null;
}
