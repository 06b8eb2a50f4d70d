using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>What of the rules is the user's to switch, and what no setting of the machine may change.</summary>
public class SuppressionTests
{
    private const string Stray = "[Dense(4, Activation.Tanh)] class Net;";

    [Fact]
    public void AWarningCanBeDisabledByAPragma()
    {
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(Compiler.Analyze(Stray)).Severity);
        Assert.Empty(Compiler.Analyze("#pragma warning disable NETGEN011\n" + Stray));
        Assert.Single(Compiler.Analyze("#pragma warning disable NETGEN011\n#pragma warning restore NETGEN011\n" + Stray));
    }

    [Fact]
    public void TheInfoCanBeDisabledByAPragma()
    {
        var debug = Compiler.Compile("#pragma warning disable NETGEN014\n[Network(2, 1, Activation.Tanh)] partial class Net;");
        Assert.Empty(debug.WithOptions(debug.Options.WithOptimizationLevel(OptimizationLevel.Debug)).Analyze());
    }

    [Fact]
    public void MessagesAndEmittedCodeAreTheSameUnderACultureWithAnotherMinus()
    {
        const string Wrong =
            "[Network(2, -3, 1, Activation.Tanh, Initializer = Initializer.Normal, StandardDeviation = -0.5)] partial class Net;";
        const string Fine =
            "[Network(1200, 3, Activation.Tanh, Initializer = Initializer.Normal, StandardDeviation = 1e-6)] partial class Net;";
        CultureInfo before = CultureInfo.CurrentCulture, beforeUI = CultureInfo.CurrentUICulture;
        (string Messages, string Emitted) expected = Run();
        try
        {
            CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NegativeSign = "\u2212";
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = ".";
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            Assert.Equal("\u22123", (-3).ToString());
            Assert.Equal(expected, Run());
            Assert.Contains("-3", expected.Messages);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeUI;
        }

        static (string Messages, string Emitted) Run() =>
            (string.Join("\n", Compiler.Analyze(Wrong).Select(diagnostic => diagnostic.GetMessage())),
            string.Join("\n", Compiler.Driver().RunGenerators(Compiler.Compile(Fine)).GetRunResult().GeneratedTrees));
    }
}
