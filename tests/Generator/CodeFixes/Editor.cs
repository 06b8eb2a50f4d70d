using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.CodeFixes;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>What an editor does: one source file in a workspace, the diagnostics of the analyzer, and the code fixes that it offers.</summary>
internal static class Editor
{
    private const string Using = "using NetGen;\n";

    /// <summary>All code fixes, as an editor finds them.</summary>
    public static IReadOnlyList<CodeFixProvider> Providers { get; } =
    [
        .. typeof(NetworkCodeFix).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>What is offered for the first diagnostic of a rule: titles, and the source as each would leave it.</summary>
    /// <param name="source">The source, to which <c>using NetGen</c> is added.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="find">Who finds the diagnostics; null for the analyzer.</param>
    public static async Task<IReadOnlyList<(string Title, string Source)>> Offers(
        string source, string rule, Func<Compilation, IEnumerable<Diagnostic>>? find = null)
    {
        find ??= Analyze;
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, source);
        var offers = new List<(string, string)>();
        foreach (CodeAction action in await Actions(document, (await Diagnostics(document, rule, find))[0]))
        {
            offers.Add((action.Title, await Apply(action, document)));
        }

        return offers;
    }

    /// <summary>The source after the first fix that is offered has been applied to all of the document at once.</summary>
    public static async Task<string> FixAll(string source, string rule, Func<Compilation, IEnumerable<Diagnostic>>? find = null)
    {
        find ??= Analyze;
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, source);
        CodeAction first = (await Actions(document, (await Diagnostics(document, rule, find))[0]))[0];
        CodeFixProvider provider = ProviderOf(rule);
        var context = new FixAllContext(
            document, provider, FixAllScope.Document, first.EquivalenceKey!, [rule], new Found(rule, find), CancellationToken.None);
        CodeAction? all = await provider.GetFixAllProvider()!.GetFixAsync(context);
        return await Apply(all!, document);
    }

    private static CodeFixProvider ProviderOf(string rule) => Providers.Single(provider => provider.FixableDiagnosticIds.Contains(rule));

    private static Document Open(AdhocWorkspace workspace, string source)
    {
        CSharpCompilation settings = Compiler.Compile();
        Project project = workspace.AddProject("Customer", LanguageNames.CSharp)
            .WithMetadataReferences(settings.References)
            .WithCompilationOptions(settings.Options)
            .WithParseOptions(Compiler.Latest);
        return project.AddDocument("Source.cs", Using + source);
    }

    private static IEnumerable<Diagnostic> Analyze(Compilation compilation) => compilation.AnalyzeAlone();

    private static async Task<IReadOnlyList<Diagnostic>> Diagnostics(
        Document document, string rule, Func<Compilation, IEnumerable<Diagnostic>> find) =>
    [
        .. find((await document.Project.GetCompilationAsync())!)
            .Where(found => found.Id == rule)
            .OrderBy(found => found.Location.SourceSpan.Start),
    ];

    private static async Task<IReadOnlyList<CodeAction>> Actions(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None);
        await ProviderOf(diagnostic.Id).RegisterCodeFixesAsync(context);
        return actions;
    }

    private static async Task<string> Apply(CodeAction action, Document document)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        string text = (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
        Assert.StartsWith(Using, text);
        return text[Using.Length..];
    }

    private sealed class Found(string rule, Func<Compilation, IEnumerable<Diagnostic>> find) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellation) =>
            await Diagnostics(document, rule, find);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellation) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellation) =>
            await Diagnostics(project.Documents.Single(), rule, find);
    }
}
