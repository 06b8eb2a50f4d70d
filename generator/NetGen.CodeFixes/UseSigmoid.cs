using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes;

/// <summary>Replaces softmax over a single output, which is always 1, with a sigmoid, which gives one probability.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseSigmoid)), Shared]
public sealed class UseSigmoid() : NetworkCodeFix(Rules.SoftmaxOnOne)
{
    private protected override Repair? Find(Diagnostic diagnostic, SyntaxNode place, SemanticModel model) =>
        ActivationArgument.Of(place, model) is { } softmax
            ? new Repair(
                "Use Sigmoid for a single probability", nameof(UseSigmoid),
                [new TextChange(softmax.Member.Span, nameof(Activation.Sigmoid))])
            : null;
}
