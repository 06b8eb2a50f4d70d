using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Emission;

/// <summary>Whatever a project turns on, the compiler finds nothing in emitted files: not even what it would hide.</summary>
public class EveryWarningTests
{
    /// <summary>A network with an error, of which only the members are emitted.</summary>
    private const string Wrong = "[global::NetGen.Network(0, 3, global::NetGen.Activation.Tanh)]";

    [Theory]
    [InlineData("")]
    [InlineData("[assembly: global::System.CLSCompliant(true)]")]
    [InlineData("[assembly: global::System.CLSCompliant(false)]")]
    [InlineData("[assembly: global::System.Runtime.InteropServices.ComVisible(true)]")]
    [InlineData("[assembly: global::System.Runtime.CompilerServices.DisableRuntimeMarshalling]")]
    [InlineData("[assembly: global::System.Runtime.CompilerServices.InternalsVisibleTo(\"Friend\")]")]
    [InlineData("[module: global::System.Runtime.CompilerServices.SkipLocalsInit]")]
    public void AttributesOfTheAssembly(string attribute) =>
        AssertSilent(CustomerProjects.Build($"{attribute} namespace App {{ {Declared("public")} }}"));

    [Theory]
    [InlineData("global::System.Obsolete")]
    [InlineData("global::System.Obsolete(\"No longer.\", error: true)")]
    [InlineData("global::System.Diagnostics.CodeAnalysis.Experimental(\"CUSTOMER1\")")]
    [InlineData("global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)")]
    public void AttributesOfTheNetworkOrTheClassAroundIt(string attribute)
    {
        AssertSilent(CustomerProjects.Build($"namespace App {{ {Declared($"[{attribute}] public")} }}"));
        AssertSilent(CustomerProjects.Build($"namespace App {{ [{attribute}] public partial class Outer {{ {Declared("public")} }} }}"));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.Preview)]
    public void VersionsOfTheLanguage(LanguageVersion version) => AssertSilent(CustomerProjects.Build(
        $"namespace App {{ {Declared("public")} }}", language: options => options.WithLanguageVersion(version)));

    [Fact]
    public void TheStrictCompiler() => AssertSilent(CustomerProjects.Build(
        $"namespace App {{ {Declared("public")} }}", language: options => options.WithFeatures([new("strict", "true"), new("nullablePublicOnly", "true")])));

    [Theory]
    [InlineData(NullableContextOptions.Disable)]
    [InlineData(NullableContextOptions.Enable)]
    public void TheNullableContext(NullableContextOptions nullable) =>
        AssertSilent(CustomerProjects.Build($"namespace App {{ {Declared("public")} }}", nullable));

    [Fact]
    public void AProgramOfTopLevelStatements()
    {
        Compilation program = CustomerProjects.Build($"System.Console.WriteLine(Net0.InputSize); {Declared("internal")}");
        AssertSilent(program.WithOptions(((CSharpCompilationOptions)program.Options).WithOutputKind(OutputKind.ConsoleApplication)));
    }

    private static string Declared(string modifiers) =>
        string.Concat(Networks.All.Append(Wrong).Select((network, i) => $"{network} {modifiers} partial class Net{i} {{ }} "));

    private static void AssertSilent(Compilation compilation)
    {
        HashSet<SyntaxTree> emitted = [.. compilation.Emitted()];
        Assert.Contains(emitted, tree => tree.FilePath.EndsWith(".Stream.g.cs", StringComparison.Ordinal));
        Assert.Equal("", string.Join('\n', compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error && diagnostic.Id != "CS0227"
                || emitted.Contains(diagnostic.Location.SourceTree!))
            .Select(diagnostic => diagnostic.ToString())));
    }
}
