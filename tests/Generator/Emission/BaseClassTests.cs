using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Emission;

/// <summary>A network may derive from any class: emitted files compile, and what there is to say is said at the class or where it is created.</summary>
public class BaseClassTests
{
    private const string Usings = "using System; using System.Diagnostics.CodeAnalysis; using NetGen;\n";

    /// <summary>Constructors that the emitted one can call, and what the compiler says where a network is created.</summary>
    [Theory]
    [InlineData("class Base { }")]
    [InlineData("abstract class Base { protected Base() { } }")]
    [InlineData("abstract class Base { private protected Base() { } internal virtual int Size => 1; }")]
    [InlineData("class Base { internal Base(int size = 3) => _ = size; }")]
    [InlineData("class Base { internal Base(params int[] sizes) => _ = sizes; }")]
    [InlineData("class Base { internal Base() { } internal Base(int size = 3) => _ = size; }")]
    [InlineData("class Base { private Base() { } internal Base(int size = 3) => _ = size; }")]
    [InlineData("class Base { internal Base(int size = 3) => _ = size; internal Base(params string[] names) => _ = names; }")]
    [InlineData("class Base { public required int Size { get; set; } }", "CS9035")]
    [InlineData("class Base { public required int Size { get; set; } [SetsRequiredMembers] internal Base() => Size = 1; }")]
    [InlineData("class Base { public required int Size { get; set; } [SetsRequiredMembers] internal Base(int size = 3) => Size = size; }")]
    [InlineData("class Base { [Obsolete] internal Base() { } }", "CS0612")]
    [InlineData("class Base { [Obsolete(\"Say \\\"no\\\".\\n\", DiagnosticId = \"OLD1\")] internal Base() { } }", "OLD1")]
    [InlineData("class Base { [Obsolete(\"Gone.\", true)] internal Base() { } }", "CS0619")]
    [InlineData("class Base { [Experimental(\"TRY1\")] internal Base() { } }", "TRY1")]
    [InlineData("class Base { [RequiresUnreferencedCode(\"Reads.\"), RequiresDynamicCode(\"Emits.\", Url = \"there\")] internal Base() { } }")]
    [InlineData("class Base { internal Base() { } [Obsolete(\"Old.\")] internal Base(int size = 3) => _ = size; }")]
    public void AConstructorThatCanBeCalled(string parent, params string[] atCreation)
    {
        Compilation compilation = Build(parent + " [Network(2, 1, Activation.Tanh)] partial class Net : Base { }");
        Assert.Empty(compilation.AnalyzeAlone());
        Assert.Empty(Ids(compilation));

        compilation = Build(
            parent + " [Network(2, 1, Activation.Tanh)] partial class Net : Base { } class User { internal static Net Create() => new Net(seed: 1); }");
        Assert.Equal(atCreation, Ids(compilation));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => compilation.Emitted().Contains(diagnostic.Location.SourceTree));
    }

    /// <summary>The same while an argument of the attribute is wrong: the one error stays one error.</summary>
    [Theory]
    [InlineData("class Base { public required int Size { get; set; } [SetsRequiredMembers] internal Base() => Size = 1; }")]
    [InlineData("class Base { [Obsolete(\"Gone.\", true)] internal Base() { } }")]
    public void AConstructorThatCanBeCalledByANetworkWithAnError(string parent)
    {
        Compilation compilation = Build(parent + " [Network(2, 0, Activation.Tanh)] partial class Net : Base { }");
        Assert.Equal(["NETGEN003"], compilation.AnalyzeAlone().Select(diagnostic => diagnostic.Id));
        Assert.Empty(Ids(compilation));
    }

    [Theory]
    [InlineData("class Base { internal Base(int size) => _ = size; }", "its base class 'Base' has no accessible constructor", "CS7036")]
    [InlineData("class Base { private Base() { } }", "its base class 'Base' has no accessible constructor", "CS0122")]
    [InlineData(
        "class Base { internal Base(int size = 1) => _ = size; internal Base(string name = \"\") => _ = name; }",
        "several constructors of its base class 'Base'", "CS0121")]
    public void AConstructorThatOnlyTheUserCanWrite(string parent, string reason, string compiler)
    {
        Compilation compilation = Build(parent + " [Network(2, 1, Activation.Tanh)] partial class Net : Base { }");
        AssertObstacle(compilation, reason, compiler);
        Assert.Empty(Build(
            parent.Replace("private", "internal") + " [Network(2, 1, Activation.Tanh)] partial class Net : Base { "
            + (compiler == "CS0122" ? "internal Net() { } }" : "internal Net() : base(size: 1) { } }")).AnalyzeAlone());
    }

    [Fact]
    public void RequiredMembersOfTheNetworkBesideABaseClassThatSetsItsOwn()
    {
        const string Parent = "class Base { public required int Size { get; set; } [SetsRequiredMembers] internal Base() => Size = 1; } ";
        AssertObstacle(
            Build(Parent + "[Network(2, 1, Activation.Tanh)] partial class Net : Base { public required string Tag { get; set; } }"),
            "only your code can set 'Tag'", "CS9039");
        Assert.Empty(Build(
            Parent + "[Network(2, 1, Activation.Tanh)] partial class Net : Base { public required string Tag { get; set; } "
            + "[SetsRequiredMembers] internal Net() => Tag = \"\"; }").Complaints());
    }

    [Fact]
    public void RequiredMembersOfTheNetworkAreSetWhereItIsCreated() => Assert.Empty(Build(
        "[Network(2, 1, Activation.Tanh)] partial class Net { public required string Tag { get; set; } } "
        + "class User { internal static Net Create() => new Net(seed: 1) { Tag = \"\" }.Clone(); }").Complaints());

    [Theory]
    [InlineData("partial class Base { private Base() { } [Network(2, 1, Activation.Tanh)] internal partial class Net : Base { } }")]
    [InlineData("abstract class Base { internal abstract int Size { get; } } [Network(2, 1, Activation.Tanh)] partial class Net : Base { internal override int Size => 1; }")]
    [InlineData("interface IClassifier { int Classify(System.ReadOnlySpan<float> input); } [Network(2, 1, Activation.Tanh)] partial class Net : IClassifier { }")]
    [InlineData("class Base { protected Base(int x) => _ = x; } [Network(2, 1, Activation.Tanh)] partial class Net() : Base(3) { }")]
    [InlineData("class Base { private int Forward => 1; internal int Size => Forward; } [Network(2, 1, Activation.Tanh)] partial class Net : Base { }")]
    [InlineData("[Network(2, 1, Activation.Tanh)] partial class Net { internal new Net MemberwiseClone() => Clone(); }")]
    public void OtherBaseClassesAndInterfaces(string source)
    {
        Compilation compilation = Build(source);
        Assert.Empty(compilation.AnalyzeAlone());
        Assert.Empty(compilation.Complaints());
    }

    /// <summary>What is wrong with the base class is said there; the emitted files add nothing.</summary>
    [Theory]
    [InlineData("sealed class Base { } [Network(2, 1, Activation.Tanh)] partial class Net : Base { }", "CS0509")]
    [InlineData("static class Base { } [Network(2, 1, Activation.Tanh)] partial class Net : Base { }", "CS0709")]
    [InlineData("[Network(2, 1, Activation.Tanh)] partial class Net : Missing { } class User { internal static Net Create() => new Net(seed: 1); }", "CS0246")]
    [InlineData("abstract class Base { internal abstract int Size { get; } } [Network(2, 1, Activation.Tanh)] partial class Net : Base { }", "CS0534")]
    [InlineData("[Obsolete] class Base { } [Network(2, 1, Activation.Tanh)] partial class Net : Base { }", "CS0612")]
    [InlineData("[Experimental(\"TRY2\")] class Base { } [Network(2, 1, Activation.Tanh)] partial class Net : Base { }", "TRY2")]
    public void ErrorsOfTheUsers(string source, string expected)
    {
        Compilation compilation = Build(source);
        Assert.Empty(compilation.AnalyzeAlone());
        Assert.Equal([expected], Ids(compilation));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => compilation.Emitted().Contains(diagnostic.Location.SourceTree));
    }

    [Theory]
    [InlineData("class Base { internal int Forward => 1; } [Network(2, 1, Activation.Tanh)] partial class Net : Base { }")]
    [InlineData("class Base { protected virtual void Initialize(int seed) => _ = seed; } [Network(2, 1, Activation.Tanh)] partial class Net : Base { }")]
    [InlineData("partial class Base { private int W1 => 1; internal int Size => W1; [Network(2, 1, Activation.Tanh)] internal partial class Net : Base { } }")]
    [InlineData("class Base { internal new int MemberwiseClone() => 1; } [Network(2, 1, Activation.Tanh)] partial class Net : Base { }")]
    [InlineData("[Network(2, 1, Activation.Tanh)] partial class First { } [Network(2, 1, Activation.Tanh)] partial class Second : First { }")]
    public void AnInheritedNameIsOneError(string source)
    {
        Compilation compilation = Build(source);
        Assert.Equal(["NETGEN013"], compilation.AnalyzeAlone().Select(diagnostic => diagnostic.Id));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => compilation.Emitted().Contains(diagnostic.Location.SourceTree)));
    }

    /// <summary>Internal members of another assembly are out of sight: they neither clash nor can be called.</summary>
    [Fact]
    public void ABaseClassOfAnotherAssembly()
    {
        MetadataReference library = Compiler.Compile(
            "public class Open { public Open() { } internal int Forward => 1; } public class Closed { internal Closed() { } public Closed(int x) => _ = x; }")
            .WithAssemblyName("Library").ToMetadataReference();
        foreach ((string parent, string[] expected) in new[] { ("Open", Array.Empty<string>()), ("Closed", ["NETGEN021"]) })
        {
            CSharpCompilation compilation = Compiler.Compile($"[Network(2, 1, Activation.Tanh)] partial class Net : {parent};").AddReferences(library);
            Assert.Equal(expected, compilation.Analyze().Select(diagnostic => diagnostic.Id));
        }
    }

    private static void AssertObstacle(Compilation compilation, string reason, string compiler)
    {
        Diagnostic diagnostic = Assert.Single(compilation.AnalyzeAlone());
        Assert.Equal(("NETGEN021", "Net"), (diagnostic.Id, diagnostic.Place()));
        Assert.Contains(reason, diagnostic.Message());
        Assert.Equal([compiler], Ids(compilation));
        Assert.DoesNotContain(compilation.GetDiagnostics(), other => compilation.Emitted().Contains(other.Location.SourceTree));
    }

    private static Compilation Build(string source) => CustomerProjects.Build(Usings + source);

    private static IEnumerable<string> Ids(Compilation compilation) => compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.Id);
}
