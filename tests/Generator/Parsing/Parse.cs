using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Model;

namespace NetGen.Generator.Tests.Parsing;

/// <summary>Runs the generator's pipeline up to the models.</summary>
internal static class Parse
{
    public static IReadOnlyList<NetworkModel> All(CSharpCompilation compilation) =>
        Models(Compiler.Driver().RunGenerators(compilation).GetRunResult().Results[0]);

    public static NetworkModel One(string source) => Assert.Single(All(Compiler.Compile(source)));

    public static IReadOnlyList<NetworkModel> Models(GeneratorRunResult result) =>
        result.TrackedSteps.TryGetValue(NetworkGenerator.Steps.Model, out var steps)
            ? [.. steps.SelectMany(step => step.Outputs).Select(output => (NetworkModel)output.Value)]
            : [];
}
