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

    private static void WriteMembers(CodeWriter code, NetworkModel network, StreamPlan plan) => code.Lines(
        $$"""
        /// <summary>Floats of state that a stream keeps between two steps, {{Parts(plan)}}.</summary>
        public const int StateSize = {{plan.StateSize}};

        /// <summary>One step of a stream: takes in the next features, and gives the outputs as if the sequence ended here.</summary>
        /// <remarks>After {{network.Input.Steps}} steps they have the bits that Forward gives for the whole sequence, but a stream may go on for as
        /// long as it likes. Allocates nothing after a first call; any number of threads may call it, each with a state of its own.</remarks>
        /// <param name="input">[{{plan.InputSize}}]: the features of this step.</param>
        /// <param name="state">[StateSize]: what the last step left, and zeros at the start of a stream; overwritten.</param>
        /// <param name="output">[{{network.Last.OutputSize}}], written.</param>
        /// <exception cref="global::System.ArgumentException">A span has another length.</exception>
        public void Step(global::System.ReadOnlySpan<float> input, global::System.Span<float> state, global::System.Span<float> output) =>
            {{RuntimeNames.StreamStep}}.Take<Passes>({{MemberNames.Memory}}, input, state, output);
        """);

    /// <summary>What the state consists of: <c>a1 [64], s1 [64], a2 [32]</c>.</summary>
    private static string Parts(StreamPlan plan) => string.Join(", ", plan.Recurrent.Zip(plan.Steps, (layer, step) => (layer, step)).Where(pair => pair.step.StateSize > 0).Select(pair =>
        $"layer {pair.layer.Index}: {pair.step.StateSize}"));

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
        code.Line("/// <inheritdoc/>");
        code.Line(EmittedNames.Hot);
        using (code.Block(
            "public static void Step(ref float parameters, ref float x, ref float state, ref float y, ref float scratch)"))
        {
            int rows = RowsLength(plan);
            code.Line("ref float odd = ref scratch;");
            code.Line($"ref float even = ref {Unsafe}.Add(ref scratch, {rows});");
            if (BuffersLength(plan) > 0)
            {
                code.Line($"ref float kept = ref {Unsafe}.Add(ref scratch, {2 * rows});");
            }

            string input = "x";
            string target = "odd";
            int offset = 0;
            foreach ((Layer layer, IStreamStep step) in plan.Recurrent.Zip(plan.Steps, (layer, step) => (layer, step)))
            {
                code.Line();
                code.Line($"// {layer.Maths}");
                step.WriteStep(code, new StepCall(input, offset, target, "kept"));
                offset += step.StateSize;
                input = step.Output(target);
                target = Other(target);
            }

            foreach (Layer layer in plan.Rest)
            {
                code.Line();
                code.Line($"// {layer.Maths}");
                layer.WritePredictCall(code, new PredictCall(new LayerCall(input, target, target, "0", "1", buffer => Kept(layer, buffer))));
                input = target;
                target = Other(target);
            }

            Layer last = network.Last;
            code.Line();
            code.Line($"{RuntimeNames.Rows}.CopyOut(ref {input}, {last.OutputStride}, ref y, {last.OutputSize}, 1);");
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
