using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Emission;

/// <summary>
/// The prediction of one sample by a network none of whose layers is wider than a panel: a row of activations is one vector, and small layers
/// are written out around it.
/// </summary>
internal static class SamplePass
{
    /// <summary>The JIT tracks 1,024 locals of a method, and an activation inlined into this one brings dozens.</summary>
    public const int MaxLayers = 8;

    /// <summary>From this many floats on, a sample takes longer to load from memory than to predict.</summary>
    private const int LongSample = 256;

    private const string Rows = RuntimeNames.Rows;

    /// <summary>Whether the network has this pass.</summary>
    public static bool Exists(NetworkModel network) =>
        network.Layers.Count <= MaxLayers
        && network.Layers.All(layer => layer is IUnrollableLayer && layer.OutputSize <= Panels.Width)
        && network.Layers.Any(layer => Unrolled(layer) != null);

    /// <summary>How a layer is written out; null for one that is too large, or of another kind.</summary>
    public static IUnrolledLayer? Unrolled(Layer layer) => (layer as IUnrollableLayer)?.Unrolled;

    /// <summary>The condition under which the pass can be taken, or null if it always can.</summary>
    public static string? Condition(NetworkModel network) =>
        network.Layers.All(Is128) ? null : $"{VectorType.Bits512.Operations}.IsHardwareAccelerated";

    public static void Write(CodeWriter code, NetworkModel network)
    {
        Layer last = network.Last;
        code.Lines(
            """
            /// <summary>The outputs of one sample, with the same bits as in a batch.</summary>
            /// <remarks>
            /// The activations of a layer are one vector: v1 for layer 1, v1_0 its first four values; where a1 is declared, it refers to the same values one by one.
            /// Layers whose loops and calls would cost more than their arithmetic are written out here, statement by statement. A sum is
            /// split into runs, called _run0 and on, as in the tiles, so that the bits are the same.
            /// </remarks>
            /// <param name="parameters">All weights and biases.</param>
            /// <param name="x">The inputs.</param>
            /// <param name="y">The outputs, written.</param>
            """);
        code.Line(EmittedNames.Hot);
        using (code.Block("public static void PredictOne(ref float parameters, ref float x, ref float y)"))
        {
            if (network.InputSize >= LongSample)
            {
                code.Comment("Prefetch: callers usually predict neighboring samples.");
                code.Line($"{RuntimeNames.CacheLine}.PrefetchInPage(ref x, {network.InputSize}, {network.InputSize});");
                code.Line();
            }

            foreach (Layer layer in network.Layers)
            {
                code.Comment(layer.Maths);
                WriteLayer(code, network, layer);
                code.Line();
            }

            code.Line($"{Rows}.CopyOut({Outputs(last)}, ref y, {last.OutputSize});");
        }
    }

    /// <summary>Four outputs at most need no more than 128 bits, which every processor has.</summary>
    private static bool Is128(Layer layer) =>
        Unrolled(layer) != null && layer.OutputSize <= VectorType.Length128 && layer.Activation != Activation.Softmax;

    private static void WriteLayer(CodeWriter code, NetworkModel network, Layer layer)
    {
        VectorType vector = Is128(layer) ? VectorType.Bits128 : VectorType.Bits512;
        string sums = "z" + layer.Index;
        if (Unrolled(layer) is { } unrolled)
        {
            Layer? before = layer.Index == 1 ? null : network.Layers[layer.Index - 2];
            bool isInMemory = before == null || !StaysInRegister(network, before);
            if (!isInMemory && !Is128(before!))
            {
                WriteQuarters(code, before!);
            }

            unrolled.WriteSample(code, vector, isInMemory ? layer.InputName : null, k => Lane(vector, before!, k));
        }
        else
        {
            code.Line($"{Unsafe}.SkipInit(out {vector.Type} {sums});");
            code.Line($"Layer{layer.Index}(ref parameters, ref {layer.InputName}, ref {AsFloats(sums)}, 1);");
        }

        string outputs = Outputs(layer);
        string value = ActivationCalls.Value(layer, Is128(layer) ? RuntimeNames.Lanes128 : RuntimeNames.Lanes512, sums);
        if (layer.Activation == Activation.Softmax)
        {
            code.Line($"{vector.Type} {outputs} = {value};");
            code.Line($"ref float a{layer.Index} = ref {AsFloats(outputs)};");
            ActivationCalls.WriteApply(code, layer, "a" + layer.Index, "a" + layer.Index, "1");
        }
        else if (StaysInRegister(network, layer))
        {
            code.Line($"{vector.Type} {outputs} = {value};");
        }
        else
        {
            code.Line($"{Unsafe}.SkipInit(out {vector.Type} {outputs});");
            code.Line($"ref float a{layer.Index} = ref {AsFloats(outputs)};");
            code.Line($"{Rows}.StoreQuarters({value}, ref a{layer.Index});");
        }
    }

    /// <summary>
    /// Whether nobody reads a layer's outputs from memory: those of the last layer are copied out, and a layer of four outputs at most takes its inputs
    /// from a register too. Storing them and loading them again would take longer than its sums.
    /// </summary>
    private static bool StaysInRegister(NetworkModel network, Layer layer) =>
        layer.Activation != Activation.Softmax && (layer == network.Last || Is128(layer) || Is128(network.Layers[layer.Index]));

    /// <summary>The quarters of a vector of outputs, in which single lanes are cheap to broadcast: <c>v1_0</c> holds the first four.</summary>
    private static void WriteQuarters(CodeWriter code, Layer layer)
    {
        for (int quarter = 0; quarter * VectorType.Length128 < layer.OutputSize; quarter++)
        {
            code.Line($"{VectorType.Bits128.Type} {Outputs(layer)}_{quarter} = {VectorType.Bits512.Operations}.Quarter({Outputs(layer)}, {quarter});");
        }
    }

    /// <summary>One output of a layer that stays in a register, in all lanes of a vector.</summary>
    private static string Lane(VectorType vector, Layer layer, int output)
    {
        string register = Is128(layer) ? Outputs(layer) : $"{Outputs(layer)}_{output / VectorType.Length128}";
        int lane = output % VectorType.Length128;
        return vector == VectorType.Bits128
            ? $"{vector.Operations}.BroadcastLane({register}, {lane})"
            : $"{vector.Operations}.Broadcast({register}[{lane}])";
    }

    /// <summary>The name of the vector with a layer's outputs.</summary>
    private static string Outputs(Layer layer) => $"v{layer.Index}";

    private static string AsFloats(string vector) => $"{Unsafe}.As<{VectorType.Bits512.Type}, float>(ref {vector})";
}
