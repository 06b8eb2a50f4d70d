using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>
/// A code fix for one rule, offered only where the repair is certain. It edits text, so that the surrounding formatting is preserved.
/// </summary>
public abstract class NetworkCodeFix : CodeFixProvider
{
    private readonly DiagnosticDescriptor _rule;

    /// <summary>Creates the code fix of a rule.</summary>
    private protected NetworkCodeFix(DiagnosticDescriptor rule) => _rule = rule;

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => [_rule.Id];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        if (await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        SyntaxNode root = await model.SyntaxTree.GetRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Find(diagnostic, place, model) is { } repair)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(repair.Title, cancellation => Apply(document, repair, cancellation), repair.Kind), diagnostic);
            }
        }
    }

    /// <summary>Returns the repair, or null if none is certain.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="place">The innermost node at the location of the diagnostic.</param>
    /// <param name="model">The semantic model of the document.</param>
    private protected abstract Repair? Find(Diagnostic diagnostic, SyntaxNode place, SemanticModel model);

    private static async Task<Document> Apply(Document document, Repair repair, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(repair.Changes));
    }
}
