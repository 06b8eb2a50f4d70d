using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>The part of the nested struct that holds the sizes: of samples, of buffers, and where each tensor lies.</summary>
internal static class Sizes
{
    /// <summary>Samples that a prediction takes through all layers at a time, so that what they leave for the next stays in the cache.</summary>
    public const int PredictBlock = 48;

    public static void Write(CodeWriter code, NetworkModel network, Regions regions)
    {
        code.Line("/// <summary>The sizes and the passes of this network, through which library code is generic over networks.</summary>");
        using (code.Block("public readonly partial struct Kernels : global::NetGen.Kernels.INetworkKernels"))
        {
            WriteConstants(code, network);
            code.Line();
            code.Line("// Compiled at full strength on the first call: loops would otherwise start in unoptimised code.");
            code.Line("private const JitOptions Hot = JitOptions.AggressiveOptimization;");
            code.Line();
            code.Line("// Tiles of Vector<float> are two vectors of at most half a panel; longer ones leave the work to the tiles of Vector512.");
            code.Line($"private static bool {EmittedNames.IsWide} => Simd512.IsHardwareAccelerated || FloatN.Count > 8;");
            WriteProperties(code, network, regions);
        }
    }

    private static void WriteConstants(CodeWriter code, NetworkModel network)
    {
        code.Line("// Weights lie in panels of 16 outputs, [out/16][in][16], padded with zeros; a panel's row is one cache line.");
        int offset = 0;
        foreach (ParameterTensor tensor in network.Layers.SelectMany(layer => layer.Parameters))
        {
            string shape = tensor.IsBias ? $"[{tensor.Rows}]" : $"[{tensor.Rows}x{tensor.Columns}]";
            code.Line($"private const int {tensor.Name}Offset = {offset};    // {tensor.Name} {shape}");
            offset += (int)tensor.Length;
        }

        code.Line();
        code.Line($"private const int PredictBlock = {PredictBlock};");
        code.Line($"private const int OddStride = {Widest(network, 1)};");
        code.Line($"private const int EvenStride = {Widest(network, 0)};");
    }

    private static void WriteProperties(CodeWriter code, NetworkModel network, Regions regions)
    {
        Layer last = network.Layers[network.Layers.Count - 1];
        long length = network.Layers.SelectMany(layer => layer.Parameters).Sum(tensor => tensor.Length);
        Property(code, "string", "Name", $"\"{network.Type.Name.TrimStart('@')}\"");
        Property(code, "int", "InputSize", Literal.Of(network.InputSize));
        Property(code, "int", "OutputSize", Literal.Of(last.OutputSize));
        Property(code, "int", "OutputStride", Literal.Of(last.OutputStride));
        Property(code, "global::NetGen.Activation", "OutputActivation", $"global::NetGen.Activation.{last.Activation}");
        WriteLayout(code, network);
        Property(code, "int", "ParameterLength", Literal.Of(length));
        Property(code, "long", "MultiplyAdds", Literal.Of(network.Layers.Sum(layer => layer.MultiplyAdds)));
        Property(code, "int", "WorkspaceStride", Literal.Of(regions.Stride));
        Property(code, "int", "LogitsOffset", Literal.Of(regions.Offset(Regions.Sums(network, last))));
        Property(code, "int", "OutputsOffset", Literal.Of(regions.Offset(Regions.Activations(last))));
        Property(code, "int", "OutputGradientsOffset", Literal.Of(regions.Offset(Regions.Gradients(last))));
        Property(code, "int", "BackwardScratch", Literal.Of(network.Layers.Max(layer => layer.BackwardScratch)));
        Property(code, "int", "PredictScratch", "OddStride + EvenStride");
        Property(code, "int", "PredictBatchScratch", "PredictBlock * (OddStride + EvenStride)");
    }

    private static void WriteLayout(CodeWriter code, NetworkModel network)
    {
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line("public static global::System.Collections.Immutable.ImmutableArray<global::NetGen.Kernels.ParameterLayout> Layout { get; } =");
        using (code.Indent())
        {
            code.Line("global::System.Collections.Immutable.ImmutableArray.Create(");
            using (code.Indent())
            {
                foreach (Layer layer in network.Layers)
                {
                    for (int i = 0; i < layer.Parameters.Count; i++)
                    {
                        ParameterTensor tensor = layer.Parameters[i];
                        bool isLast = layer.Index == network.Layers.Count && i == layer.Parameters.Count - 1;
                        code.Line(
                            $"new global::NetGen.Kernels.ParameterLayout(\"{tensor.Name}\", {layer.Index}, {(tensor.IsBias ? "true" : "false")}, " +
                            $"{tensor.Rows}, {tensor.Columns}, {tensor.Name}Offset, {tensor.PanelStride}, " +
                            $"global::NetGen.Initializer.{tensor.Initializer}, " +
                            $"{Literal.Of(tensor.StandardDeviation)}){(isLast ? ");" : ",")}");
                    }
                }
            }
        }
    }

    private static void Property(CodeWriter code, string type, string name, string value)
    {
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"public static {type} {name} => {value};");
    }

    /// <summary>The longest row that layers of odd (1) or even (0) index write.</summary>
    public static int Widest(NetworkModel network, int parity) =>
        network.Layers.Where(layer => layer.Index % 2 == parity).Select(layer => layer.OutputStride).DefaultIfEmpty(0).Max();
}
