using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>What the methods have in common that sum over chunks of samples, each chunk into a slot of its own.</summary>
internal static class BatchNormChunks
{
    /// <summary>Why there are chunks.</summary>
    public const string Remark =
        "Each chunk has a slot of its own, and the slots are merged in the order of the chunks, so that the bits do not depend on which thread computed which.";

    /// <summary>The parameter first.</summary>
    public const string First = "The place of the first sample in the batch; it starts a chunk.";

    private const string Size = RuntimeNames.BatchNormSums + ".Chunk";

    /// <summary>A value for each chunk and feature.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="name">The name of the tensor.</param>
    /// <param name="place">Where its first value is stored in a slot.</param>
    public static Operand Operand(BatchNormLayer layer, string name, int place)
    {
        string feature = SampleTensor.Inputs(layer).Feature;
        return new Operand(
            name, $"k, {feature}", $"(first + count + {BatchNormLayer.Chunk - 1}) / {BatchNormLayer.Chunk} x {layer.Features}",
            Lists.Sum("k * ChunkStride", Literal.Of(place), feature));
    }

    /// <summary>Emits a method that walks samples chunk by chunk. In the loop are rows, the samples of the chunk, and slot.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="name">The name of the method, without the layer's index.</param>
    /// <param name="buffers">What is summed; in the loop <c>a1_s</c> is the first value of a chunk.</param>
    /// <param name="body">Emits the body of the loop.</param>
    public static void Write(CodeWriter code, BatchNormLayer layer, string name, string[] buffers, Action body)
    {
        code.Line(EmittedNames.Hot);
        string[] parameters = [.. buffers.Append(layer.Slots).Select(buffer => "ref float " + buffer), "int first", "int count"];
        using (code.Method($"private static void {name}{layer.Index}", parameters))
        using (code.Block($"for (int s = 0; s < count; s += {Size})"))
        {
            code.Line($"int rows = {Min}({Size}, count - s);");
            foreach (string buffer in buffers)
            {
                int stride = buffer == layer.InputName ? layer.InputStride : layer.OutputStride;
                string place = Lists.Sum($"(nint)s * {stride}", Literal.Of(layer.Input.FirstPlace));
                code.Line($"ref float {buffer}_s = ref {Unsafe}.Add(ref {buffer}, {place});");
            }

            code.Line($"ref float slot = ref {Unsafe}.Add(ref {layer.Slots}, (first + s) / {Size} * ChunkStride);");
            body();
        }
    }
}
