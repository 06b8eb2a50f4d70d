using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>Another generator: it adds one file, which <see cref="NetworkGenerator"/> does not see.</summary>
internal sealed class WritingGenerator(string hintName, string source) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.CompilationProvider, (output, _) => output.AddSource(hintName, source));
}
