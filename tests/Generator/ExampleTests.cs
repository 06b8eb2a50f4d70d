extern alias runtime;

using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests;

/// <summary>
/// The examples in the runtime's documentation compile without warnings, as pasted by a reader. They are taken from NetGen.xml, the file
/// that editors show, which the build writes beside NetGen.dll.
/// </summary>
public partial class ExampleTests
{
    /// <summary>The members that users meet first; each has an example.</summary>
    private static readonly string[] FirstMembers =
    [
        "Activation",
        "Adam",
        "AdamW",
        "Augmentation",
        "Augmentation.Apply",
        "Checkpointing",
        "Conv2DAttribute",
        "Dataset.FromFloats",
        "Dataset.FromIdx",
        "Dataset.Split",
        "DenseAttribute",
        "EarlyStopping",
        "GradientClipping",
        "GradientNorms",
        "Initializer",
        "InputAttribute",
        "LearningRateSchedule",
        "Loss",
        "LstmAttribute",
        "NetworkAttribute",
        "NetworkExtensions.CheckGradients",
        "NetworkExtensions.Classification",
        "NetworkExtensions.Classify",
        "NetworkExtensions.Evaluate",
        "NetworkExtensions.FitNormalization",
        "NetworkExtensions.Regression",
        "NetworkExtensions.Summary",
        "NetworkExtensions.Trainer",
        "NormalizationAttribute",
        "ParameterSettings",
        "Sgd",
        "StreamedDataset",
        "Trainer",
        "Trainer.Evaluate",
        "Trainer.Fit",
        "Trainer.Layers",
        "Trainer.LoadCheckpoint",
        "Trainer.TrainBatch",
    ];

    /// <summary>
    /// What an example may use without declaring it. Networks: DigitNet, which takes 784 pixels and has a Softmax output for ten classes,
    /// and XorNet. For statements also a DigitNet with its trainer, data sets for it, one batch of samples, and one image. They are
    /// properties, so an example may declare a variable of the same name.
    /// </summary>
    private const string Ambient =
        """
        [Network]
        [Input(784)]
        [Normalization]
        [Dense(16, Activation.ReLU)]
        [Dense(10, Activation.Softmax)]
        public partial class DigitNet;

        [Network(2, 3, 1, Activation.Sigmoid)]
        public partial class XorNet;

        internal abstract class Statements
        {
            protected static DigitNet net { get; } = new();
            protected static Trainer trainer => net.Trainer(Loss.CrossEntropy, new Adam());
            protected static Dataset train => throw new NotSupportedException();
            protected static Dataset validation => throw new NotSupportedException();
            protected static Dataset test => throw new NotSupportedException();
            protected static float[] inputs => new float[DigitNet.InputSize];
            protected static float[] targets => new float[DigitNet.OutputSize];
            protected static float[] image => new float[DigitNet.InputSize];
        }
        """;

    private static readonly (string Member, string Code)[] Examples =
    [
        .. from member in XDocument.Load(Path.ChangeExtension(typeof(runtime::NetGen.Loss).Assembly.Location, ".xml")).Descendants("member")
           from code in member.Elements("example").Elements("code")
           select (MemberName().Match((string)member.Attribute("name")!).Groups[1].Value, code.Value),
    ];

    [Fact]
    public void TheMembersThatUsersMeetFirstHaveAnExample()
    {
        Assert.Empty(FirstMembers.Except(Examples.Select(example => example.Member)));
        Assert.True(FirstMembers.Length >= 20);
    }

    [Fact]
    public void ExamplesCompile()
    {
        CSharpCompilation compilation = Compiler.Compile(Ambient).AddSyntaxTrees(
            Examples.Select((example, i) => Compiler.Tree(Source(example.Member, example.Code, i)))
                .Append(CSharpSyntaxTree.ParseText(ProjectSources.GlobalUsings, Compiler.Latest)));
        Compiler.Driver().RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out _);
        string[] wrong =
        [
            .. updated.GetDiagnostics().Concat(updated.AnalyzeAlone())
                .Where(found => found.Severity >= DiagnosticSeverity.Warning)
                .Select(found => found.ToString()),
        ];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void ExamplesFitATooltip() => Assert.All(Examples, example =>
    {
        string[] lines = example.Code.Trim().Split('\n');
        Assert.True(lines.Length <= 10, $"The example of {example.Member} has {lines.Length} lines.");
    });

    /// <summary>
    /// Puts an example into a namespace of its own, so that several may declare the same network, and statements into a method. Lines are
    /// counted within the example, and the member stands for the file.
    /// </summary>
    private static string Source(string member, string code, int number)
    {
        string numbered = $"#line 1 \"{member}\"\n{code.TrimStart('\n')}\n#line default\n";
        CompilationUnitSyntax parsed = CSharpSyntaxTree.ParseText(code, Compiler.Latest).GetCompilationUnitRoot();
        bool declares = parsed.Members.Any(part => part is BaseTypeDeclarationSyntax);
        return $"namespace Example{number};\n"
            + (declares ? numbered : $"internal sealed class Program : Statements {{ internal static void Run() {{\n{numbered}}} }}");
    }

    [GeneratedRegex(@"^\w:NetGen\.([\w.#]+)")]
    private static partial Regex MemberName();
}
