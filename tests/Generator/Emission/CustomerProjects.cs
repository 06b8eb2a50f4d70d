using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Emission;

/// <summary>The strictest project that a customer may have, and what the emitted code compiles to in it.</summary>
internal static class CustomerProjects
{
    /// <summary>Every warning on, checked arithmetic, no unsafe code, documentation demanded, nullable as asked.</summary>
    public static Compilation Build(
        string source, NullableContextOptions nullable = NullableContextOptions.Enable, Func<CSharpParseOptions, CSharpParseOptions>? language = null)
    {
        CSharpParseOptions options = Compiler.Latest
            .WithLanguageVersion(LanguageVersion.CSharp13)
            .WithDocumentationMode(DocumentationMode.Diagnose);
        options = language?.Invoke(options) ?? options;
        CSharpCompilation compilation = Compiler.Compile()
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, options, "Customer.cs"));
        compilation = compilation
            .RemoveSyntaxTrees(compilation.SyntaxTrees.Where(tree => tree.FilePath != "Customer.cs"))
            .WithOptions(compilation.Options
                .WithNullableContextOptions(nullable)
                .WithOverflowChecks(true)
                .WithAllowUnsafe(false)
                .WithWarningLevel(9999)
                .WithGeneralDiagnosticOption(ReportDiagnostic.Error));
        Compiler.Driver(options).RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out _);
        return updated;
    }

    /// <summary>The files that the generator has added.</summary>
    public static IEnumerable<SyntaxTree> Emitted(this Compilation compilation) =>
        compilation.SyntaxTrees.Where(tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));

    /// <summary>Errors and warnings, which are errors here.</summary>
    public static IEnumerable<string> Complaints(this Compilation compilation) =>
        compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.ToString());
}
