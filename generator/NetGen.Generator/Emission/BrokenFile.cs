using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>
/// X.g.cs while an argument of the attributes is wrong: the members every network has, so that the one diagnostic at the argument
/// is not followed by an error at each use of the class.
/// </summary>
internal static class BrokenFile
{
    private const string Throws = "=> throw Passes.Error;";

    /// <summary>Nothing but the one error is worth reporting.</summary>
    private const string Pragmas =
        """
        // Placeholders that keep the one error alone: undocumented, and they may hide inherited members.
        #pragma warning disable CS0108, CS0114, CS1591
        """;

    public static string Write(NetworkModel network) =>
        TypeScope.Write(
            network, "placeholders; the [Network] attributes have an error", [], TypeScope.NetworkInterface(network), code =>
            {
                code.Lines(Pragmas);
                WriteMembers(code, network);
                code.Line();
                code.Line(TypeScope.GeneratedCode);
                using (code.Block($"public readonly struct Passes : {RuntimeNames.INetworkPasses}"))
                {
                    code.Line("internal static global::System.InvalidOperationException Error =>");
                    using (code.Indent())
                    {
                        code.Line("new(\"The [Network] attribute has an error; see the compiler's messages.\");");
                    }

                    code.Line();
                    WritePasses(code);
                }
            });

    private static void WriteMembers(CodeWriter code, NetworkModel network)
    {
        if (!network.Type.DeclaresConstructor)
        {
            Constructor.Write(code, network, Throws);
        }

        foreach ((string name, string declaration) in Members(network))
        {
            if (!network.TakenNames.Contains(name))
            {
                code.Line("public " + declaration);
            }
        }

        code.Line($"{RuntimeNames.NetworkMemory} {RuntimeNames.INetwork}<Passes>.Memory {Throws}");
    }

    private static IEnumerable<(string Name, string Declaration)> Members(NetworkModel network)
    {
        foreach (string constant in new[] { "InputSize", "OutputSize", "ParameterCount" })
        {
            yield return (constant, $"const int {constant} = 1;");
        }

        yield return ("Parameters", $"{RuntimeNames.ParameterList} Parameters {Throws}");
        foreach (string tensor in network.BrokenTensors)
        {
            yield return (tensor, $"{RuntimeNames.Parameter} {tensor} {Throws}");
        }

        const string Input = EmittedNames.ReadOnlyFloats + " input";
        const string Output = EmittedNames.Floats + " output";
        yield return ("Forward", $"void Forward({Input}, {Output}) {Throws}");
        yield return ("ForwardBatch", $"void ForwardBatch({Input}s, {Output}s, int? threads = null) {Throws}");
        yield return ("Classify", $"int Classify({Input}) {Throws}");
        yield return ("Classify", $"int Classify({Input}, {Output}) {Throws}");
        yield return ("ClassifyBatch", $"void ClassifyBatch({Input}s, {EmittedNames.Ints} classes, int? threads = null) {Throws}");
        yield return ("StateSize", "const int StateSize = 1;");
        yield return ("Step", $"void Step({Input}, {EmittedNames.Floats} state, {Output}) {Throws}");
        yield return (MemberNames.Fold, $"{network.Type.FullName} Fold() {Throws}");
        yield return ("Initialize", $"void Initialize(int seed) {Throws}");
        yield return ("Clone", $"{network.Type.FullName} Clone() {Throws}");
        yield return ("CopyFrom", $"void CopyFrom({network.Type.FullName} other) {Throws}");
    }

    private static void WritePasses(CodeWriter code)
    {
        foreach ((_, string name) in PassesInterface.Properties)
        {
            code.Line($"{PassesInterface.Property(name)} {Throws}");
        }

        foreach (PassMethod method in PassesInterface.Methods)
        {
            string constraints = string.Concat(method.Constraints.Select(constraint => " " + constraint));
            code.Call(method.Head, method.Parameters, $"){constraints} {Throws}");
        }
    }
}
