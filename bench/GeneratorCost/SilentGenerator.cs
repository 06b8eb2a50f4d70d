using Microsoft.CodeAnalysis;

namespace NetGen.Bench.GeneratorCost;

/// <summary>Finds the same classes and emits nothing: what its first run loads and compiles is Roslyn's share.</summary>
public sealed class SilentGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<string> names = context.SyntaxProvider.ForAttributeWithMetadataName(
            "NetGen.NetworkAttribute", static (_, _) => true, static (found, _) => found.TargetSymbol.Name);
        context.RegisterSourceOutput(names, static (_, _) => { });
    }
}
