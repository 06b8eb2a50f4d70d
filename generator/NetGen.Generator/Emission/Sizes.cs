using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Emission;

/// <summary>The part of the nested struct that holds the sizes: of samples, of buffers, and where each tensor is stored.</summary>
internal static class Sizes
{
    public static void Write(CodeWriter code, NetworkModel network, Regions regions)
    {
        code.Doc("<summary>The sizes and passes of this network, for the library, which is generic over networks. Applications call the members of the class.</summary>");
        code.Line(TypeScope.GeneratedCode);
        code.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        using (code.Block($"public readonly partial struct Passes : {RuntimeNames.INetworkPasses}"))
        {
            PredictBuffers buffers = new(network);
            WriteConstants(code, network, buffers);
            code.Line();
            code.Comment(
                "Optimized at the first call: loops would otherwise start in unoptimized code. Never inlined: the JIT stops inlining when a caller has grown too "
                + "large, and would leave calls of single vector operations in it.");
            code.Line($"private const {HotOptions} Hot =");
            code.Line($"    {HotOptions}.AggressiveOptimization | {HotOptions}.NoInlining;");
            code.Line();
            code.Comment("Tiles of Vector<float> are two vectors of at most half a panel; where vectors are longer, the tiles of Vector512 do the work.");
            code.Line($"private static bool {EmittedNames.Is512} => {VectorType.Bits512.Operations}.IsHardwareAccelerated || {CountN} > 8;");
            WriteProperties(code, network, regions, buffers);
        }
    }

    private static void WriteConstants(CodeWriter code, NetworkModel network, PredictBuffers buffers)
    {
        code.Comment(
            "Weights are stored in panels of 16 outputs, padded with zeros: the weight of output o and input i is lane o % 16 of row i of panel o / 16. "
            + "A row of a panel is one cache line, and one vector of 512 bits.");
        if (network.Layers.Any(layer => layer.Parameters.Any(tensor => !tensor.IsPanels)))
        {
            code.Comment("Filters are stored one after the other, each padded with zeros.");
        }

        int offset = 0;
        foreach (ParameterTensor tensor in network.Layers.SelectMany(layer => layer.Parameters))
        {
            string shape = $"[{string.Join("x", tensor.Shape)}]";
            code.Line($"private const int {tensor.Name}Offset = {offset};    // {tensor.Name} {shape}");
            offset += (int)tensor.Length;
        }

        Folding.WriteConstant(code, network, offset);
        code.Line();
        code.Line($"private const int PredictBlock = {buffers.Block};");
        code.Line($"private const int OddStride = {buffers.Odd};");
        code.Line($"private const int EvenStride = {buffers.Even};");
    }

    private static void WriteProperties(CodeWriter code, NetworkModel network, Regions regions, PredictBuffers buffers)
    {
        Layer last = network.Last;
        long length = network.Layers.SelectMany(layer => layer.Parameters).Sum(tensor => tensor.Length);
        Property(code, "Name", $"\"{network.Type.Name.TrimStart('@')}\"");
        Property(code, "InputSize", Literal.Of(network.InputSize));
        Property(code, "OutputSize", Literal.Of(last.OutputSize));
        Property(code, "OutputStride", Literal.Of(last.OutputStride));
        Property(code, "OutputActivation", $"{RuntimeNames.Activation}.{last.Activation}");
        WriteLayout(code, network);
        LayerTable.Write(code, network, regions);
        Property(code, "ParameterLength", Literal.Of(length + Folding.Length(network)));
        Property(code, "MultiplyAdds", Literal.Of(network.Layers.Sum(layer => layer.MultiplyAdds)));
        Property(code, "WorkspaceStride", Literal.Of(regions.Stride));
        if (network.NeedsBatch)
        {
            Optional(code, "ChunkStride", Literal.Of(regions.ChunkStride));
            Optional(code, "SmallestBatch", Literal.Of(network.Layers.OfType<IBatchLayer>().Max(layer => layer.SmallestBatch)));
            Optional(code, "StatisticsLength", Literal.Of(network.Layers.OfType<IRunningStatistics>().Sum(layer => layer.StatisticsLength)));
        }

        Property(code, "LogitsOffset", Literal.Of(regions[Regions.Sums(network, last)].Offset));
        Property(code, "OutputsOffset", Literal.Of(regions[Regions.Activations(last)].Offset));
        Property(code, "OutputGradientsOffset", Literal.Of(regions[Regions.Gradients(last)].Offset));
        Property(code, "BackwardScratch", Literal.Of(network.Layers.Max(layer => layer.BackwardScratch)));
        Property(code, "PredictScratch", "OddStride + EvenStride");
        Property(code, "PredictBatchScratch", "PredictBlock * (OddStride + EvenStride)");
        Folding.WritePasses(code, network);
    }

    private static void WriteLayout(CodeWriter code, NetworkModel network)
    {
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"{PassesInterface.Property("Layout")} {{ get; }} =");
        using (code.Indent())
        {
            (Layer Layer, ParameterTensor Tensor)[] tensors =
                [.. network.Layers.SelectMany(layer => layer.Parameters.Select(tensor => (layer, tensor)))];
            if (tensors.Length == 0)
            {
                // Pooling and flatten alone have nothing to learn.
                code.Line(RuntimeNames.Layouts + ".Empty;");
                return;
            }

            code.Line(EmittedNames.Arrays + ".Create(");
            using (code.Indent())
            {
                for (int i = 0; i < tensors.Length; i++)
                {
                    TensorLayout.Write(code, tensors[i].Layer, tensors[i].Tensor, i == tensors.Length - 1 ? ");" : ",");
                }
            }
        }
    }

    private static void Property(CodeWriter code, string name, string value) => Declare(code, PassesInterface.Property(name), value);

    /// <summary>A property that not every network has.</summary>
    private static void Optional(CodeWriter code, string name, string value) => Declare(code, $"public static int {name}", value);

    private static void Declare(CodeWriter code, string declaration, string value)
    {
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"{declaration} => {value};");
    }
}
