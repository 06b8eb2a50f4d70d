using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes;

/// <summary>
/// Moves softmax from a hidden layer to the last one; if that one has it already, the hidden layer gets ReLU. A single output gets no
/// softmax, which would be the next error: the shorthand gets Sigmoid, and for the long form nothing is offered.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveSoftmax)), Shared]
public sealed class MoveSoftmax() : NetworkCodeFix(Rules.SoftmaxInside)
{
    private const string NetworkAttribute = "NetworkAttribute";
    private const string LayerAttribute = "LayerAttribute";
    private const string Output = "Output";
    private const string Softmax = nameof(Activation.Softmax);
    private const string ReLU = nameof(Activation.ReLU);
    private const string Sigmoid = nameof(Activation.Sigmoid);

    private protected override Repair? Find(Diagnostic diagnostic, SyntaxNode place, SemanticModel model)
    {
        if (ActivationArgument.Of(place, model) is not { } softmax
            || place.FirstAncestorOrSelf<AttributeSyntax>() is not { ArgumentList: { } arguments } attribute)
        {
            return null;
        }

        return TypeOf(attribute, model)?.Name == NetworkAttribute
            ? InShorthand(softmax, arguments, model, SingleOutput.In(diagnostic))
            : InLongForm(softmax, attribute, model, SingleOutput.In(diagnostic));
    }

    /// <summary>Repairs <c>[Network(784, 16, 10, Activation.Softmax)]</c>.</summary>
    private static Repair? InShorthand(
        ActivationArgument softmax, AttributeArgumentListSyntax arguments, SemanticModel model, bool hasSingleOutput)
    {
        AttributeArgumentSyntax? output = arguments.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == Output);
        if (output is null)
        {
            string outputActivation = hasSingleOutput ? softmax.With(Sigmoid) : softmax.Expression.ToString();

            // Appended at the end, since properties follow the constructor arguments.
            return new Repair(
                hasSingleOutput
                    ? "Use ReLU in the hidden layers and Sigmoid at the output, for a single probability"
                    : "Move Softmax to the output and use ReLU in the hidden layers",
                hasSingleOutput ? "SigmoidOutput" : "Output",
                [
                    new TextChange(softmax.Member.Span, ReLU),
                    new TextChange(new TextSpan(arguments.Arguments.Last().Span.End, 0), $", {Output} = {outputActivation}"),
                ]);
        }

        return ActivationArgument.Of(output.Expression, model) is { } last ? Exchange(softmax, last, hasSingleOutput) : null;
    }

    /// <summary>Repairs <c>[Dense(16, Activation.Softmax), Dense(10, Activation.Sigmoid)]</c>.</summary>
    private static Repair? InLongForm(
        ActivationArgument softmax, AttributeSyntax attribute, SemanticModel model, bool hasSingleOutput)
    {
        AttributeSyntax[] layers = attribute.Parent?.Parent is TypeDeclarationSyntax type
            ? [.. type.AttributeLists.SelectMany(list => list.Attributes).Where(other => TypeOf(other, model)?.BaseType?.Name == LayerAttribute)]
            : [];
        if (layers.LastOrDefault() is not { } end || ActivationArgument.In(end, model) is not { } last)
        {
            return null;
        }

        // With softmax on several hidden layers it is unclear which of them was meant to be the last.
        bool isOnlyOne = layers.Count(layer => ActivationArgument.In(layer, model)?.Member.ValueText == Softmax) == 1;
        return isOnlyOne || last.Member.ValueText == Softmax ? Exchange(softmax, last, hasSingleOutput) : null;
    }

    private static Repair? Exchange(ActivationArgument softmax, ActivationArgument last, bool hasSingleOutput)
    {
        string other = last.Member.ValueText;
        return other == Softmax
            ? new Repair("Use ReLU here; the output already has Softmax", ReLU, [new TextChange(softmax.Member.Span, ReLU)])
            : hasSingleOutput ? null
            : new Repair(
                $"Swap activations with the last layer: {other} here, Softmax there", "Exchange",
                softmax.Member.SpanStart < last.Member.SpanStart
                    ? [new TextChange(softmax.Member.Span, other), new TextChange(last.Member.Span, Softmax)]
                    : [new TextChange(last.Member.Span, Softmax), new TextChange(softmax.Member.Span, other)]);
    }

    private static INamedTypeSymbol? TypeOf(AttributeSyntax attribute, SemanticModel model) => model.GetSymbolInfo(attribute).Symbol?.ContainingType;
}
