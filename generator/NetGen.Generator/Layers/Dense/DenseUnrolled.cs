using NetGen.Generator.Model;
using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Dense;

/// <summary>
/// A small dense layer, statement by statement. Every sum has the order that the tiles give it; with samples in the lanes that holds for layers of at
/// most four inputs, whose sums are one segment.
/// </summary>
internal sealed class DenseUnrolled(DenseLayer layer, ProductShape shape) : IUnrolledLayer
{
    private const string Lanes = RuntimeNames.Lanes128;
    private const int MaxInputs = Panels.Width;

    private readonly VectorType _vector128 = VectorType.Bits128;

    private string Weights => "W" + layer.Index;

    private string Biases => "b" + layer.Index;

    private string UpdateMethod => "FusedUpdate" + layer.Index;

    /// <summary>The inputs of all samples, a vector each.</summary>
    private IEnumerable<string> Inputs => Enumerable.Range(0, shape.Inputs).Select(Input);

    /// <summary>The gradients on the weighted sums of all samples, a vector each.</summary>
    private IEnumerable<string> Gradients => Enumerable.Range(0, shape.Outputs).Select(output => $"dz{layer.Index}_{output}");

    /// <summary>Whether the layer is small enough.</summary>
    public static bool Fits(ProductShape shape) => shape.PanelCount == 1 && shape.Inputs <= MaxInputs;

    public void WriteSample(CodeWriter code, VectorType vector, string? row, Func<int, string> lane)
    {
        WriteReferences(code);
        List<string> sums = [];
        for (int segment = 0; segment < shape.Segments; segment++)
        {
            string sum = $"z{layer.Index}_run{segment}";
            sums.Add(sum);
            int first = segment * shape.SegmentLength;
            int end = segment == shape.Segments - 1 ? shape.Inputs : first + shape.SegmentLength;
            for (int k = first; k < end; k++)
            {
                string start = k == first ? vector.Zero : sum;
                string at = Literal.Of(k * Panels.Width);
                string[] factors = row != null
                    ? ["ref " + Weights, at, "ref " + row, Literal.Of(k)]
                    : [vector.Load(Weights, at), lane(k)];
                code.Call($"{(k == first ? vector.Type + " " : "")}{sum} = {vector.Operations}.MultiplyAdd", [.. factors, start]);
            }
        }

        code.Sum($"{vector.Type} z{layer.Index} = ", [vector.Load(Biases), .. sums], ";");
    }

    public void WriteSamples(CodeWriter code)
    {
        WriteReferences(code);
        for (int output = 0; output < shape.Outputs; output++)
        {
            string sum = $"z{layer.Index}_{output}";
            for (int k = 0; k < shape.Inputs; k++)
            {
                string product = _vector128.MultiplyAdd(Input(k), Weights, Weight(k, output), k == 0 ? _vector128.Zero : sum);
                code.Line($"{(k == 0 ? _vector128.Type + " " : "")}{sum} = {product};");
            }

            code.Line($"{sum} = {_vector128.Broadcast(Biases, Literal.Of(output))} + {sum};");
        }
    }

    public void WriteInputGradients(CodeWriter code)
    {
        for (int k = 0; k < shape.Inputs; k++)
        {
            string sum = $"d{Input(k)}";
            for (int output = 0; output < shape.Outputs; output++)
            {
                string product = _vector128.MultiplyAdd($"dz{layer.Index}_{output}", Weights, Weight(k, output), output == 0 ? _vector128.Zero : sum);
                code.Line($"{(output == 0 ? _vector128.Type + " " : "")}{sum} = {product};");
            }
        }
    }

    public void WriteUpdateCall(CodeWriter code)
    {
        foreach (string maths in layer.GradientMaths)
        {
            code.Comment(maths);
        }

        code.Call(UpdateMethod + "<TCount, TOptimizer>", ["ref parameters", .. Inputs, .. Gradients, "samples", "in plan"]);
    }

    public void WriteUpdates(CodeWriter code, GradientCall call)
    {
        new MethodDocs($"The gradients of {Weights} and {Biases} in <c>FusedStep</c>, summed over the samples, and the optimizer's step.")
        {
            Remarks = ["A method of its own, since the JIT inlines only until a method has 512 locals."],
        }.Write(code);
        code.Line(EmittedNames.Hot);
        string[] parameters =
        [
            "ref float parameters", .. Inputs.Concat(Gradients).Select(name => $"{_vector128.Type} {name}"), "int samples",
            $"in {RuntimeNames.UpdatePlan}<TOptimizer> plan",
        ];
        using (code.Method(
            $"private static void {UpdateMethod}<TCount, TOptimizer>", parameters, $"where TCount : struct, {RuntimeNames.ISampleCount}",
            $"where TOptimizer : struct, {RuntimeNames.IOptimizer}"))
        {
            string rows = "dz" + layer.Index;
            code.Line("int count = TCount.Of(samples);");
            code.Line($"{RuntimeNames.Rows128} {rows} = new({string.Join(", ", Gradients)});    // a row for each sample");
            using (code.Block($"if ({call.IsTrained(0)})"))
            {
                code.Line($"TOptimizer optimizer = {call.Optimizer(0)};");
                code.Line($"ref float {Weights} = ref {call.Parameter(Weights)};");
                code.Line($"ref float state = ref {call.State(Weights)};");
                for (int k = 0; k < shape.Inputs; k++)
                {
                    string at = Literal.Of(k * Panels.Width);
                    WriteUpdate(
                        code, "optimizer", VectorType.Offset(Weights, at), VectorType.Offset("state", at), $"{rows}.SumProducts({Input(k)}, count)");
                }
            }

            using (code.Block($"if ({call.IsTrained(1)})"))
            {
                WriteUpdate(code, call.Optimizer(1), call.Parameter(Biases), call.State(Biases), $"{rows}.Sum(count)");
            }
        }
    }

    private static void WriteUpdate(CodeWriter code, string optimizer, string parameter, string state, string gradient) =>
        code.Call(optimizer + ".Update", ["ref " + parameter, "ref " + state, "plan.StateStride", $"new {Lanes}({gradient})"]);

    private void WriteReferences(CodeWriter code)
    {
        code.Line($"ref float {Weights} = ref {Unsafe}.Add(ref parameters, {Weights}Offset);");
        code.Line($"ref float {Biases} = ref {Unsafe}.Add(ref parameters, {Biases}Offset);");
    }

    private string Input(int k) => $"{layer.InputName}_{k}";

    private static string Weight(int input, int output) => Literal.Of(input * Panels.Width + output);
}
