using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Emission;

/// <summary>X.Stream.g.cs: a sequence step by step, with a state that the caller keeps.</summary>
internal static class StreamFile
{
    public static string Write(NetworkModel network, StreamPlan plan) =>
        TypeScope.Write(network, "streams", [], "", code =>
        {
            WriteMembers(code, network, plan);
            code.Line();
            using (code.Block($"partial struct Passes : {RuntimeNames.IStreamPasses}"))
            {
                WriteSizes(code, plan);
                code.Line();
                WriteStep(code, network, plan);
            }
        });

    private static void WriteMembers(CodeWriter code, NetworkModel network, StreamPlan plan)
    {
        code.Lines(
            $$"""
            /// <summary>The number of floats that a stream keeps between two steps ({{Parts(plan)}}).</summary>
            public const int StateSize = {{plan.StateSize}};

            /// <summary>Takes one step of a stream: reads the next features and computes the outputs for the sequence so far.</summary>
            /// <remarks>After {{Prose.Count(network.Input.Steps, "step")}} the outputs have the same bits as those of Forward for the whole sequence;
            /// a stream may go on beyond that. Allocates nothing after the first call; any number of threads may call it, each
            /// with its own state.</remarks>
            /// <param name="input">The features of this step: {{Literal.Grouped(plan.InputSize)}} floats.</param>
            /// <param name="state">The state after the step before, zeros at the start of a stream; overwritten with the state after
            /// this step. <see cref="StateSize"/> floats.</param>
            /// <param name="output">Receives the {{Prose.Count(network.Last.OutputSize, "output")}}.</param>
            /// <exception cref="global::System.ArgumentException">A span has the wrong length.</exception>
            """);
        string[] parameters =
            ["global::System.ReadOnlySpan<float> input", "global::System.Span<float> state", "global::System.Span<float> output"];
        code.Call("public void Step", parameters, ") =>");
        using (code.Indent())
        {
            code.Line($"{RuntimeNames.StreamStep}.Take<Passes>({MemberNames.Memory}, input, state, output);");
        }
    }

    /// <summary>How much of the state each layer keeps: <c>layer 1: 128, layer 2: 32</c>.</summary>
    private static string Parts(StreamPlan plan) => string.Join(
        ", ",
        plan.Recurrent.Zip(plan.Steps, (layer, step) => (layer, step)).Where(pair => pair.step.StateSize > 0)
            .Select(pair => $"layer {pair.layer.Index}: {pair.step.StateSize}"));

    private static void WriteSizes(CodeWriter code, StreamPlan plan)
    {
        code.Lines(
            $$"""
            /// <inheritdoc/>
            public static int StateSize => {{plan.StateSize}};

            /// <inheritdoc/>
            public static int StepInputSize => {{plan.InputSize}};

            /// <inheritdoc/>
            public static int StepScratch => {{2 * RowsLength(plan) + BuffersLength(plan)}};
            """);
    }

    private static void WriteStep(CodeWriter code, NetworkModel network, StreamPlan plan)
    {
        code.Lines(
            """
            /// <summary>One step of a stream, through the layers as in the forward pass.</summary>
            /// <remarks>The layers take turns with two buffers, odd and even: each reads the rows that the one before it wrote.</remarks>
            /// <param name="parameters">All weights and biases.</param>
            /// <param name="x">The features of the step.</param>
            /// <param name="state">The states of all recurrent layers, overwritten.</param>
            /// <param name="y">The outputs, written.</param>
            /// <param name="scratch">Room for intermediate values.</param>
            """);
        code.Line(EmittedNames.Hot);
        string[] parameters = ["ref float parameters", "ref float x", "ref float state", "ref float y", "ref float scratch"];
        using (code.Method("public static void Step", parameters))
        {
            int rows = RowsLength(plan);
            code.Line("ref float odd = ref scratch;");
            code.Line($"ref float even = ref {Unsafe}.Add(ref scratch, {rows});");
            if (BuffersLength(plan) > 0)
            {
                code.Line($"ref float kept = ref {Unsafe}.Add(ref scratch, {2 * rows});", "what a layer keeps while it works");
            }

            string input = "x";
            string target = "odd";
            int offset = 0;
            foreach ((Layer layer, IStreamStep step) in plan.Recurrent.Zip(plan.Steps, (layer, step) => (layer, step)))
            {
                code.Line();
                code.Comment(layer.Maths);
                step.WriteStep(code, new StepCall(input, offset, target, "kept"));
                offset += step.StateSize;
                input = step.Output(target);
                target = Other(target);
            }

            foreach (Layer layer in plan.Rest)
            {
                code.Line();
                code.Comment(layer.Maths);
                layer.WritePredictCall(code, new PredictCall(new LayerCall(input, target, target, "0", "1", buffer => Kept(layer, buffer))));
                input = target;
                target = Other(target);
            }

            Layer last = network.Last;
            code.Line();
            code.Line($"{RuntimeNames.Rows}.CopyOut(ref {input}, {last.OutputStride}, ref y, {last.OutputSize}, rows: 1);");
        }
    }

    private static string Other(string buffer) => buffer == "odd" ? "even" : "odd";

    private static string Kept(Layer layer, KeptBuffer buffer) => VectorType.Offset(
        "kept", Literal.Of(layer.Kept.TakeWhile(other => other != buffer).Sum(other => other.Stride)));

    private static int RowsLength(StreamPlan plan) => Math.Max(
        plan.Steps.Max(step => step.RowsLength), plan.Rest.Select(layer => layer.OutputStride).DefaultIfEmpty(0).Max());

    private static int BuffersLength(StreamPlan plan) => Math.Max(
        plan.Steps.Max(step => step.BuffersLength),
        plan.Rest.Select(layer => layer.Kept.Sum(buffer => buffer.Stride)).DefaultIfEmpty(0).Max());
}
