using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>
/// X.g.cs while an argument of the attributes is wrong: the members every network has, so that the one diagnostic at the argument
/// is not followed by an error at each use of the class.
/// </summary>
internal static class BrokenFile
{
    private const string Throws =
        "=> throw new global::System.InvalidOperationException(\"The [Network] attribute has an error; see the compiler's messages.\");";

    public static string Write(NetworkModel network) =>
        TypeScope.Write(
            network, "its attributes have an error; see the compiler's messages", [], TypeScope.NetworkInterface(network), code =>
            {
                WriteMembers(code, network);
                using (code.Block("public readonly struct Kernels : global::NetGen.Kernels.INetworkKernels"))
                {
                    WriteKernels(code);
                }
            });

    private static void WriteMembers(CodeWriter code, NetworkModel network)
    {
        string name = network.Type.Name;
        if (!network.Type.DeclaresConstructor)
        {
            code.Line($"public {name}(int seed = 0) {Throws}");
        }

        foreach (string member in new[]
        {
            "const int InputSize = 1;",
            "const int OutputSize = 1;",
            "const int ParameterCount = 1;",
        })
        {
            code.Line("public " + member);
        }

        foreach (string member in new[]
        {
            "global::NetGen.ParameterList Parameters",
            "void Forward(global::System.ReadOnlySpan<float> input, global::System.Span<float> output)",
            "void ForwardBatch(global::System.ReadOnlySpan<float> inputs, global::System.Span<float> outputs)",
            "int Classify(global::System.ReadOnlySpan<float> input)",
            "int Classify(global::System.ReadOnlySpan<float> input, global::System.Span<float> output)",
            "void ClassifyBatch(global::System.ReadOnlySpan<float> inputs, global::System.Span<int> classes)",
            "void Initialize(int seed)",
            $"{name} Clone()",
            $"void CopyFrom({name} other)",
        })
        {
            code.Line($"public {member} {Throws}");
        }

        code.Line($"global::NetGen.Kernels.NetworkMemory global::NetGen.INetwork<Kernels>.Memory {Throws}");
    }

    private static void WriteKernels(CodeWriter code)
    {
        foreach (string member in new[]
        {
            "string Name",
            "int InputSize",
            "int OutputSize",
            "int OutputStride",
            "global::NetGen.Activation OutputActivation",
            "global::System.Collections.Immutable.ImmutableArray<global::NetGen.Kernels.ParameterLayout> Layout",
            "int ParameterLength",
            "int WorkspaceStride",
            "int LogitsOffset",
            "int OutputsOffset",
            "int OutputGradientsOffset",
            "int BackwardScratch",
            "int PredictScratch",
            "int PredictBatchScratch",
            "void Predict(ref float parameters, ref float x, ref float y, int count, ref float scratch)",
            "void Forward(ref float parameters, ref float x, ref float workspace, int capacity, int first, int last)",
            "void Backward(ref float parameters, ref float workspace, int capacity, int first, int last, bool gradientIsOnLogits, int lowest, "
                + "ref float dx, ref float scratch)",
            "void Gradients<TOptimizer>(ref float parameters, ref float x, ref float workspace, int capacity, int count, "
                + "in global::NetGen.Kernels.UpdatePlan<TOptimizer> plan, int part, int parts) where TOptimizer : struct, global::NetGen.IOptimizer",
        })
        {
            code.Line($"public static {member} {Throws}");
        }
    }
}
