using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;

namespace NetGen.Generator;

/// <summary>
/// Finds networks that <see cref="NetworkGenerator"/> has not seen, since no generator sees what another one writes: those of a Razor component's
/// <c>@code</c> block above all. It is a separate analyzer because it has to look into generated code, which would be slow for all the rest.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnseenNetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.UnseenNetwork];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(NetworkParser.AttributeName) is not null)
            {
                ConcurrentQueue<Diagnostic> unseen = new();
                start.RegisterSymbolAction(context => AnalyzeType(context, unseen), SymbolKind.NamedType);

                // An editor may show the compiler what was emitted some keystrokes ago; at the end of a build everything is there that ever will be.
                start.RegisterCompilationEndAction(end =>
                {
                    foreach (Diagnostic diagnostic in unseen)
                    {
                        end.ReportDiagnostic(diagnostic);
                    }
                });
            }
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context, ConcurrentQueue<Diagnostic> unseen)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.GetTypeMembers(MemberNames.Passes).IsEmpty
            && NetworkDeclaration.Of(type, context.CancellationToken) is { } declaration
            && IsToBeEmitted(declaration, context))
        {
            unseen.Enqueue(Diagnostic.Create(Rules.UnseenNetwork, declaration.Network.Syntax.GetLocation(), type.Name));
        }
    }

    /// <summary>
    /// Whether only the generator can be missing. A class for which it emits nothing has its error already, but not in generated code, where the
    /// other analyzer does not look.
    /// </summary>
    private static bool IsToBeEmitted(NetworkDeclaration declaration, SymbolAnalysisContext context) =>
        context.IsGeneratedCode || NetworkParser.Parse(declaration, new ParseProblems()) is not null;
}
