extern alias runtime;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generator.Tests;

/// <summary>Compiles sources in memory as a customer's project would be: against the runtime, through the generator.</summary>
internal static class Compiler
{
    public static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "mscorlib.dll" or "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference Runtime =
        MetadataReference.CreateFromFile(typeof(runtime::NetGen.NetworkAttribute).Assembly.Location);

    public static readonly CSharpParseOptions Latest = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    /// <summary>An optimized library of some sources, each of which sees the namespace NetGen.</summary>
    public static CSharpCompilation Compile(params string[] sources) =>
        CSharpCompilation.Create(
            "Customer",
            sources.Select((source, i) => Tree(source, $"Source{i}.cs")),
            [.. Framework, Runtime],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable));

    public static CSharpCompilation WithoutRuntime(this CSharpCompilation compilation) => compilation.RemoveReferences(Runtime);

    public static SyntaxTree Tree(string source, string path = "Source0.cs") =>
        CSharpSyntaxTree.ParseText("using NetGen;\n" + source, Latest, path);

    /// <summary>A driver with step tracking.</summary>
    public static GeneratorDriver Driver(CSharpParseOptions? options = null, params IIncrementalGenerator[] others) =>
        CSharpGeneratorDriver.Create(
            others.Prepend(new NetworkGenerator()).Select(generator => generator.AsSourceGenerator()), parseOptions: options ?? Latest,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>What the analyzers report, in the order of the places; the emitted code takes part in the compilation.</summary>
    public static ImmutableArray<Diagnostic> Analyze(
        this CSharpCompilation compilation, CSharpParseOptions? options = null, params IIncrementalGenerator[] other)
    {
        Driver(options, other).RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out _);
        return
        [
            .. updated.WithAnalyzers([new NetworkAnalyzer(), new UnseenNetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
                .OrderBy(found => found.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(found => found.Location.SourceSpan.Start),
        ];
    }

    /// <summary>What the analyzer of networks reports of a compilation as it is.</summary>
    public static ImmutableArray<Diagnostic> AnalyzeAlone(this Compilation compilation) =>
        compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    public static ImmutableArray<Diagnostic> Analyze(string source) => Compile(source).Analyze();

    /// <summary>The text that a diagnostic points at.</summary>
    public static string Place(this Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);

    public static string Message(this Diagnostic diagnostic) =>
        diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}
