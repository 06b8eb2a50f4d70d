using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Emission;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;

namespace NetGen.Generator;

/// <summary>
/// Turns every class with <c>[Network]</c> into source files. It reports nothing: <see cref="NetworkAnalyzer"/> runs the same
/// parser and can point at the true places, which no longer exist in what the pipeline keeps.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <summary>The names under which a driver's run result shows the steps.</summary>
    internal static class Steps
    {
        public const string Parse = "Parse";
        public const string Model = "Model";
        public const string Emit = "Emit";
    }

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<NetworkModel?> parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(NetworkParser.AttributeName, static (node, _) => node is ClassDeclarationSyntax, Parse)
            .WithTrackingName(Steps.Parse);

        IncrementalValuesProvider<NetworkModel> networks = parsed
            .SelectMany(static (network, _) => network is null ? [] : new[] { network })
            .WithTrackingName(Steps.Model);

        IncrementalValuesProvider<EmittedFile> files = networks
            .SelectMany(static (network, _) => NetworkEmitter.Emit(network))
            .WithTrackingName(Steps.Emit);

        context.RegisterSourceOutput(
            files, static (output, file) => output.AddSource(file.HintName, SourceText.From(file.Source, Encoding.UTF8)));
    }

    /// <summary>Where symbols and syntax end: what comes out holds neither.</summary>
    private static NetworkModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        NetworkDeclaration? declaration = NetworkDeclaration.Of((INamedTypeSymbol)context.TargetSymbol, cancellation);

        // [Network] on a second partial declaration is the compiler's error CS0579; emitting twice would be one more.
        return declaration is not null && declaration.Syntax == context.TargetNode
            ? NetworkParser.Parse(declaration, new ParseProblems())
            : null;
    }
}
