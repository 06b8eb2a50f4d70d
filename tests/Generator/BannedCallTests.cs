using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Emission;

namespace NetGen.Generator.Tests;

/// <summary>
/// The same seed gives the same bits everywhere, so neither the runtime nor emitted code calls what depends on the platform or on the width of vectors:
/// elementary functions of the C library, estimates, sums across lanes, conversions that saturate as the processor does, and the platform's random numbers.
/// </summary>
public class BannedCallTests
{
    /// <summary>The platform's, on <c>Math</c>, <c>float</c>, vectors and generic numbers alike; square roots are exact.</summary>
    private static readonly HashSet<string> Elementary =
    [
        "Exp", "Exp2", "Exp10", "ExpM1", "Exp2M1", "Exp10M1", "Log", "Log2", "Log10", "LogP1", "Log2P1", "Log10P1", "Pow", "Cbrt", "RootN", "Hypot",
        "Sin", "Cos", "Tan", "SinCos", "SinPi", "CosPi", "TanPi", "SinCosPi", "Asin", "Acos", "Atan", "Atan2", "AsinPi", "AcosPi", "AtanPi", "Atan2Pi",
        "Sinh", "Cosh", "Tanh", "Asinh", "Acosh", "Atanh",
    ];

    /// <summary>Where a sum or a product of sums goes across lanes.</summary>
    private static readonly HashSet<string> Vectors =
        ["Vector", "Vector2", "Vector3", "Vector4", "Vector64", "Vector128", "Vector256", "Vector512", "TensorPrimitives"];

    [Fact]
    public void TheRuntimeCallsNothingBanned()
    {
        ProjectSources runtime = ProjectSources.Runtime;
        // There is no exception so far; one would be listed here, by file and name, with its reason.
        Assert.Empty(Calls(runtime.Names()).Select(call => (runtime.RelativePath(call.Tree), call.Name)).Distinct());
    }

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Networks.All.Count)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void EmittedCodeCallsNothingBanned(int network)
    {
        Compilation compilation = CustomerProjects.Build($"{Networks.All[network]} public partial class Net {{ }}");
        SyntaxTree[] emitted = [.. compilation.Emitted()];
        Assert.NotEmpty(emitted);
        Assert.Empty(Calls(ProjectSources.Names(compilation, emitted)).Select(call => (Path.GetFileName(call.Tree.FilePath), call.Name)).Distinct());
    }

    [Theory]
    [InlineData("Math.Exp(x)", "Math.Exp")]
    [InlineData("MathF.Tanh((float)x)", "MathF.Tanh")]
    [InlineData("double.Pow(x, 2)", "Double.Pow")]
    [InlineData("Enumerable.Range(0, 9).Select(i => (double)i).Select(Math.Log2)", "Math.Log2")]
    [InlineData("Vector512.Exp(Vector512.Create(x))", "Vector512.Exp")]
    [InlineData("Vector128.Sum(Vector128.Create(x))", "Vector128.Sum")]
    [InlineData("Vector.Dot(new Vector<double>(x), Vector<double>.One)", "Vector.Dot")]
    [InlineData("Math.ReciprocalEstimate(x)", "Math.ReciprocalEstimate")]
    [InlineData("Vector256.ConvertToInt32Native(Vector256.Create(1f))", "Vector256.ConvertToInt32Native")]
    [InlineData("float.ConvertToIntegerNative<int>(1f)", "Single.ConvertToIntegerNative")]
    [InlineData("new Random(1)", "System.Random")]
    [InlineData("System.Random.Shared", "System.Random")]
    public void WhatIsBannedIsFound(string expression, string expected) => Assert.Equal([expected], Calls(expression).Distinct());

    [Theory]
    [InlineData("Math.Sqrt(x) + Math.Abs(Math.Floor(x))")]
    [InlineData("double.MultiplyAddEstimate(x, x, x)")]
    [InlineData("Vector512.MaxNative(Vector512.Create(x), Vector512<double>.Zero)")]
    [InlineData("new[] { x }.Sum()")]
    [InlineData("Own.Exp(x)")]
    public void WhatIsNotIsNot(string expression) => Assert.Empty(Calls(expression));

    [Fact]
    public void GenericNumbersAreNoWayAround() =>
        Assert.Equal(
            ["ILogarithmicFunctions.Log"], Calls("Generic(x)", "static T Generic<T>(T x) where T : ILogarithmicFunctions<T> => T.Log(x);"));

    private static string[] Calls(string expression, string members = "")
    {
        CSharpCompilation compilation = Compiler.Compile(
            $$"""
            using System;
            using System.Linq;
            using System.Numerics;
            using System.Runtime.Intrinsics;

            static class Own
            {
                public static double Exp(double x) => x;

                static object Use(double x) => {{expression}};

                {{members}}
            }
            """);
        Assert.Empty(compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));
        return [.. Calls(ProjectSources.Names(compilation, compilation.SyntaxTrees)).Select(call => call.Name)];
    }

    private static IEnumerable<(SyntaxTree Tree, string Name)> Calls(IEnumerable<(SyntaxTree Tree, ISymbol Symbol)> names) =>
        from name in names
        where IsBanned(name.Symbol)
        select (name.Tree, name.Symbol is ITypeSymbol type ? type.ToDisplayString() : $"{name.Symbol.ContainingType.Name}.{name.Symbol.Name}");

    private static bool IsBanned(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { Name: "Random" } => IsSystem(symbol),
        IMethodSymbol method => IsSystem(method) && (
            Elementary.Contains(method.Name)
            || (Vectors.Contains(method.ContainingType.Name) && method.Name is "Sum" or "Dot")
            || (method.Name.EndsWith("Estimate", StringComparison.Ordinal) && method.Name != "MultiplyAddEstimate")
            || (method.Name.StartsWith("Convert", StringComparison.Ordinal) && method.Name.EndsWith("Native", StringComparison.Ordinal))),
        _ => false,
    };

    private static bool IsSystem(ISymbol symbol) =>
        symbol.ContainingNamespace.ToDisplayString() is var names && (names == "System" || names.StartsWith("System.", StringComparison.Ordinal));
}
