using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;

namespace NetGen.Generator;

/// <summary>Reports what the parser finds wrong, at the argument that is wrong.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Rules.All.Where(rule => rule != Rules.UnseenNetwork)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(NetworkParser.AttributeName) is not null)
            {
                start.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
                start.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
            }
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var problems = new ParseProblems();
        if (NetworkDeclaration.Of(type, context.CancellationToken) is { } declaration)
        {
            NetworkModel? network = NetworkParser.Parse(declaration, problems);
            if (network is { IsBroken: false } && context.Compilation.Options.OptimizationLevel == OptimizationLevel.Debug)
            {
                problems.Report(Rules.NotOptimized, declaration.Network.Syntax.GetLocation(), type.Name);
            }
        }
        else if (NetworkDeclaration.ReadLayers(type.GetAttributes(), context.CancellationToken).FirstOrDefault() is { } stray)
        {
            problems.Report(Rules.LayerWithoutNetwork, stray.Syntax.GetLocation(), type.Name);
        }

        Report(problems, context.ReportDiagnostic);
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var problems = new ParseProblems();
        LossCalls.Check((IInvocationOperation)context.Operation, problems);
        Report(problems, context.ReportDiagnostic);
    }

    private static void Report(ParseProblems problems, Action<Diagnostic> report)
    {
        foreach (Diagnostic problem in problems.All)
        {
            report(problem);
        }
    }
}
