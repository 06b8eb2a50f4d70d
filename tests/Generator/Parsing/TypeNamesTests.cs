using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Model;

namespace NetGen.Generator.Tests.Parsing;

/// <summary>Where the emitted code goes.</summary>
public class TypeNamesTests
{
    private const string Network = "[NetGen.Network(2, 1, NetGen.Activation.Tanh)] partial class ";

    [Theory]
    [InlineData("Net;", "", "Net", "Net")]
    [InlineData("@class;", "", "@class", "class")]
    [InlineData("@record;", "", "@record", "record")]
    [InlineData("lower;", "", "@lower", "lower")]
    [InlineData("lower2;", "", "lower2", "lower2")]
    [InlineData("Größe;", "", "Größe", "Größe")]
    [InlineData("数字;", "", "数字", "数字")]
    public void Name(string declaration, string expectedNamespace, string name, string hint)
    {
        NetworkType type = Parse.One(Network + declaration).Type;
        Assert.Equal((expectedNamespace, name, hint), (type.Namespace, type.Name, type.HintName));
    }

    [Fact]
    public void NamespacesAreWrittenWithTheirEscapes()
    {
        NetworkType type = Parse.One($"namespace My.@namespace.@event; {Network} Net;").Type;
        Assert.Equal("My.@namespace.@event", type.Namespace);
        Assert.Equal("global::My.@namespace.@event.Net", type.FullName);
        Assert.Equal("My.namespace.event.Net", type.HintName);
    }

    [Fact]
    public void EnclosingTypesAreReopenedAsWhatTheyAre()
    {
        NetworkType type = Parse.One(
            $$"""
            namespace App;
            static partial class A { readonly partial struct B { ref partial struct C { partial record D {
            partial record struct E(int X) { partial interface @interface { {{Network}} Net; } } } } } }
            """).Type;
        Assert.Equal(
            [
                "partial class A", "partial struct B", "partial struct C", "partial record D", "partial record struct E",
                "partial interface @interface",
            ],
            type.Enclosing);
        Assert.Equal("App.A+B+C+D+E+interface+Net", type.HintName);
    }

    [Theory]
    [InlineData("Net;", false)]
    [InlineData("Net { static Net() { } }", false)]
    [InlineData("Net { Net(string name) { } }", true)]
    [InlineData("Net(int seed) { int Seed => seed; }", true)]
    [InlineData("Net; partial class Net { Net() { } }", true)]
    [InlineData("Net : Base; class Base { public Base(int size = 3) { } }", false)]
    [InlineData("Net : Base; class Base { public Base(int size) { } }", true)]
    [InlineData("Net : Base; class Base { private Base() { } }", true)]
    public void WhetherConstructorsAreTheUsersAffair(string declaration, bool expected) =>
        Assert.Equal(expected, Parse.One(Network + declaration).Type.DeclaresConstructor);

    [Theory]
    [InlineData("[Network(2, 1, Activation.Tanh)] partial class @class;")]
    [InlineData("[Network(2, 1, Activation.Tanh)] partial class @record;")]
    [InlineData("[Network(2, 0, Activation.Tanh)] partial class @await;", "NETGEN003")]
    [InlineData(
        "namespace @namespace.@var; [Network(2, 1, Activation.Tanh)] internal sealed partial class Größe(int seed) { public "
            + "int Seed => seed; }")]
    [InlineData(
        "namespace A { partial interface I { readonly ref partial struct S { [Network(2, 3, 1, Activation.Gelu)] internal "
            + "partial class Net; } } }")]
    [InlineData(
        "partial interface I { ref partial struct S { partial record R { partial record struct T { static partial class "
            + "@static { [Network(2, 3, 1, Activation.Gelu)] private partial class Net; } } } } }")]
    [InlineData("class Base { public Base(int size) { } } [Network(2, 1, Activation.Tanh)] partial class Net : Base;", "CS7036", "NETGEN021")]
    [InlineData(
        "class Base(int size = 3) { public int Size => size; } [Network(2, 1, Activation.Tanh)] partial class Net : Base;")]
    [InlineData(
        "namespace A; class NetGen; class Vector; class Unsafe; class Span; [global::NetGen.Network(2, 1, "
            + "global::NetGen.Activation.Tanh)] partial class Net { class System; }")]
    public void WhatIsEmittedCompilesThereWithoutAWarning(string source, params string[] expected)
    {
        CSharpCompilation compilation = Compiler.Compile(source);
        compilation = compilation.WithOptions(compilation.Options.WithWarningLevel(9999).WithOverflowChecks(true));
        Compiler.Driver().RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out _);
        Assert.Equal(
            expected.Where(id => id.StartsWith("CS", StringComparison.Ordinal)),
            updated.GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)
                .Select(diagnostic => diagnostic.Id));
        Assert.Equal(
            expected.Where(id => id.StartsWith("NETGEN", StringComparison.Ordinal)),
            compilation.Analyze().Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("DigitNet; {0} digitnet; {0} DIGITNET;")]
    [InlineData("Ä; {0} ä;")]
    [InlineData("Net; namespace A {{ {0} Net; }} namespace a {{ {0} Net; }}")]
    [InlineData("X {{ {0} Forward; {0} forward; }} partial class x {{ {0} Forward; }}")]
    [InlineData("X; partial class X {{ {0} Backward; }} namespace Y.Z {{ {0} Net; }} partial class Y_Z {{ {0} Net; }}")]
    public void HintNamesAreUniqueWithoutRegardToCase(string declarations)
    {
        string source = Network + string.Format(declarations, Network);
        GeneratorDriverRunResult result = Compiler.Driver().RunGenerators(Compiler.Compile(source)).GetRunResult();
        Assert.Null(result.Results[0].Exception);
        string[] hints = [.. Parse.Models(result.Results[0]).Select(network => network.Type.HintName)];
        Assert.Equal(source.Split(Network).Length - 1, hints.Length);
        Assert.Equal(hints.Length, hints.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
