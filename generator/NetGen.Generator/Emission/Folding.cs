using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Emission;

/// <summary>
/// The copy for predictions, in which normalizations cost nothing. A flag behind the parameters says that they are folded, for all code that has the
/// parameters.
/// </summary>
internal static class Folding
{
    private const string Offset = "FoldedOffset";

    /// <summary>Floats behind the parameters.</summary>
    public static int Length(NetworkModel network) => network.CanFold ? Panels.Width : 0;

    public static void WriteConstant(CodeWriter code, NetworkModel network, int parameters)
    {
        if (network.CanFold)
        {
            code.Line($"private const int {Offset} = {parameters};    // 1 if the normalizations are folded, else 0");
        }
    }

    public static void WritePasses(CodeWriter code, NetworkModel network)
    {
        if (!network.CanFold)
        {
            return;
        }

        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line(EmittedNames.Hot);
        code.Line($"public static bool IsFolded(ref float parameters) => {Unsafe}.Add(ref parameters, {Offset}) != 0;");
        code.Line();
        code.Line("/// <summary>Folds the normalizations into the layers before them.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"internal static void Fold({RuntimeNames.AlignedBuffer} parameters)"))
        {
            foreach (Layer norm in network.FoldableLayers)
            {
                int tensor = network.FirstTensor(norm);
                Layer before = network.Layers[network.Layers.TakeWhile(layer => layer != norm).Count() - 1];
                string epsilon = Literal.Of(((IFoldableLayer)norm).Epsilon);
                code.Line(
                    $"{RuntimeNames.NormFolding}.Fold(parameters, Layout, weights: {network.FirstTensor(before)}, norm: {tensor}, {epsilon});");
            }

            code.Line($"{Unsafe}.Add(ref parameters.First, {Offset}) = 1;");
        }
    }

    public static void WriteMember(CodeWriter code, NetworkModel network)
    {
        if (!network.CanFold)
        {
            return;
        }

        string name = network.Type.FullName;
        code.Lines(
            $$"""
            /// <summary>Creates a copy for predictions, in which each batch normalization behind a linear layer is folded into the
            /// weights and biases of that layer and costs nothing.</summary>
            /// <remarks>The running statistics are used. The outputs are the same up to rounding. A trainer refuses the copy: train
            /// this network, and fold it again.</remarks>
            public {{name}} {{MemberNames.Fold}}()
            {
                {{name}} copy = Clone();
                if (!Passes.IsFolded(ref copy.{{MemberNames.Memory}}.Parameters.First))
                {
                    Passes.Fold(copy.{{MemberNames.Memory}}.Parameters);
                }

                return copy;
            }

            """);
    }
}
