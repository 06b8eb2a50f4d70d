using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>The members that the user's class gains.</summary>
internal static class Members
{
    private const string ThreadsDocs =
        """
        /// <param name="threads">The number of threads, 1 to 64. Null: chosen by the size of the work, and such calls at the same time share
        /// the processors.</param>
        /// <exception cref="global::System.ArgumentOutOfRangeException">The number of threads is less than 1 or greater than 64.</exception>
        """;

    /// <summary>So many outputs lie on the stack where only the class is asked for.</summary>
    private const int StackOutputs = 4096;

    public static void Write(CodeWriter code, NetworkModel network)
    {
        Layer last = network.Last;
        if (network.Type.DeclaresConstructor)
        {
            code.Line("// Drawn here, since constructors of your own need not call Initialize.");
        }

        string seed = network.Type.DeclaresConstructor ? "seed: 0" : "";
        code.Line($"private {RuntimeNames.NetworkMemory} {MemberNames.Memory} = {RuntimeNames.NetworkMemory}.For<Passes>({seed});");
        code.Line();
        WriteConstructor(code, network);
        WriteConstants(code, network, last);
        WriteParameters(code, network);
        WriteForward(code, network, last);
        WriteClassify(code, last);
        WriteCopies(code, network);
        Folding.WriteMember(code, network);
        code.Line("/// <inheritdoc/>");
        code.Line($"{RuntimeNames.NetworkMemory} {RuntimeNames.INetwork}<Passes>.Memory => {MemberNames.Memory};");
    }

    private static void WriteConstructor(CodeWriter code, NetworkModel network)
    {
        if (network.Type.DeclaresConstructor)
        {
            return;
        }

        code.Line("/// <summary>A network with random weights.</summary>");
        code.Line("/// <param name=\"seed\">The same seed gives the same bits on every machine.</param>");
        Constructor.Write(code, network);
        code.Line();
    }

    private static void WriteConstants(CodeWriter code, NetworkModel network, Layer last)
    {
        long parameters = network.Layers.Sum(TopologyTable.ParameterCount);
        code.Lines(
            $"""
            /// <summary>The number of inputs of one sample.</summary>
            public const int InputSize = {network.InputSize};

            /// <summary>The number of outputs of one sample.</summary>
            public const int OutputSize = {last.OutputSize};

            /// <summary>The number of weights and biases: {Literal.Grouped(parameters)}.</summary>
            public const int ParameterCount = {parameters};

            """);
    }

    private static void WriteParameters(CodeWriter code, NetworkModel network)
    {
        code.Lines(
            $$"""
            /// <summary>All weights and biases, tensor by tensor and as one flat vector; reading and writing go to this network.</summary>
            public {{RuntimeNames.ParameterList}} Parameters => new({{MemberNames.Memory}}.Parameters, Passes.Layout);

            """);
        int index = 0;
        foreach (Layer layer in network.Layers)
        {
            foreach (ParameterTensor tensor in layer.Parameters)
            {
                code.Line($"/// <summary>The {Describe(layer, tensor)}, in <c>{Docs.Escape(layer.Maths)}</c>.</summary>");
                code.Line($"public {RuntimeNames.Parameter} {MemberNames.OfTensor(tensor.Name)} => Parameters[{index++}];");
                code.Line();
            }
        }
    }

    private static string Describe(Layer layer, ParameterTensor tensor) => tensor.Role switch
    {
        ParameterRole.Bias => $"biases of layer {layer.Index} [{tensor.Shape[0]}]",
        ParameterRole.Weight when tensor.IsPanels => $"weights of layer {layer.Index} [{tensor.Shape[0]} outputs, {tensor.Shape[1]} inputs]",
        ParameterRole.Weight => $"filters of layer {layer.Index} [{string.Join(" x ", tensor.Shape)}]",
        ParameterRole.Scale => $"factors of layer {layer.Index} [{tensor.Shape[0]}]",
        _ => $"statistics of layer {layer.Index} [{tensor.Shape[0]}], not trained",
    };

    private static void WriteForward(CodeWriter code, NetworkModel network, Layer last)
    {
        string shape = network.Input.Kind == ShapeKind.Vector ? $"[{network.InputSize}]" : $"[{network.InputSize}]: {network.Input.Describe()}";
        code.Lines(
            $$"""
            /// <summary>The outputs for one sample.</summary>
            /// <remarks>Allocates nothing; any number of threads may call it.</remarks>
            /// <param name="input">{{shape}}.</param>
            /// <param name="output">[{{last.OutputSize}}], written.</param>
            /// <exception cref="global::System.ArgumentException">A span has another length.</exception>
            """);
        using (code.Block("public void Forward(global::System.ReadOnlySpan<float> input, global::System.Span<float> output)"))
        {
            code.Line($"{RuntimeNames.SpanCheck}.Sample<Passes>(input, output);");
            WriteSample(code, network);
        }

        code.Line();
        code.Lines(
            $$"""
            /// <summary>The outputs for many samples; a sample gets the same bits as alone.</summary>
            /// <remarks>Allocates nothing after a first call; any number of threads may call it.</remarks>
            /// <param name="inputs">[samples x {{network.InputSize}}], row by row.</param>
            /// <param name="outputs">[samples x {{last.OutputSize}}], written.</param>
            {{ThreadsDocs}}
            /// <exception cref="global::System.ArgumentException">The lengths are no whole samples, or not equally many.</exception>
            public void ForwardBatch(
                global::System.ReadOnlySpan<float> inputs, global::System.Span<float> outputs, int? threads = null) =>
                {{RuntimeNames.BatchPrediction}}.Forward<Passes>({{MemberNames.Memory}}, inputs, outputs, threads);

            """);
    }

    /// <summary>One sample: by the pass of its own where there is one, otherwise as a batch.</summary>
    private static void WriteSample(CodeWriter code, NetworkModel network)
    {
        string other = $"{RuntimeNames.BatchPrediction}.One<Passes>({MemberNames.Memory}, input, output);";
        if (!SamplePass.Exists(network))
        {
            code.Line(other);
            return;
        }

        const string Span = "global::System.Runtime.InteropServices.MemoryMarshal.GetReference";
        code.Line($"ref float x = ref {Span}(input);");
        code.Line($"ref float y = ref {Span}(output);");
        string pass = $"Passes.PredictOne(ref {MemberNames.Memory}.Parameters.First, ref x, ref y);";
        if (SamplePass.Condition(network) is not { } condition)
        {
            code.Line(pass);
            return;
        }

        using (code.Block($"if ({condition})"))
        {
            code.Line(pass);
        }

        using (code.Block("else"))
        {
            code.Line(other);
        }
    }

    private static void WriteClassify(CodeWriter code, Layer last)
    {
        string returns = last.OutputSize == 1
            ? "1 if the output is above the threshold of <c>Decision()</c> (0.5, or for a network trained on logits 0), else 0"
            : "the index of the greatest output, the first of them if several are equal";
        code.Lines(
            $$"""
            /// <summary>The class of one sample: {{returns}}.</summary>
            /// <remarks>Allocates nothing; any number of threads may call it.</remarks>
            /// <param name="input">[InputSize].</param>
            /// <exception cref="global::System.ArgumentException">The span has another length.</exception>
            """);
        using (code.Block("public int Classify(global::System.ReadOnlySpan<float> input)"))
        {
            if (last.OutputSize <= StackOutputs)
            {
                code.Line("global::System.Span<float> output = stackalloc float[OutputSize];");
                code.Line("return Classify(input, output);");
            }
            else
            {
                WriteClassifyWide(code);
            }
        }

        code.Line();
        code.Lines(
            $$"""
            /// <summary>The class of one sample, and the outputs that it was told by.</summary>
            /// <remarks>Allocates nothing; any number of threads may call it.</remarks>
            /// <param name="input">[InputSize].</param>
            /// <param name="output">[OutputSize], written.</param>
            /// <exception cref="global::System.ArgumentException">A span has another length.</exception>
            public int Classify(global::System.ReadOnlySpan<float> input, global::System.Span<float> output)
            {
                Forward(input, output);
                return {{MemberNames.Memory}}.Decision.Of(output);
            }

            /// <summary>The classes of many samples, as <see cref="Classify(global::System.ReadOnlySpan{float})"/> gives each.</summary>
            /// <remarks>Allocates nothing after a first call; any number of threads may call it.</remarks>
            /// <param name="inputs">[samples x InputSize], row by row.</param>
            /// <param name="classes">[samples], written.</param>
            {{ThreadsDocs}}
            /// <exception cref="global::System.ArgumentException">The lengths are no whole samples, or not equally many.</exception>
            public void ClassifyBatch(global::System.ReadOnlySpan<float> inputs, global::System.Span<int> classes, int? threads = null) =>
                {{RuntimeNames.BatchPrediction}}.Classify<Passes>({{MemberNames.Memory}}, inputs, classes, threads);

            """);
    }

    private static void WriteClassifyWide(CodeWriter code)
    {
        code.Line("int result = 0;");
        code.Line("ClassifyBatch(input, global::System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref result, 1));");
        code.Line("return result;");
    }

    private static void WriteCopies(CodeWriter code, NetworkModel network)
    {
        string name = network.Type.FullName;
        code.Lines(
            $$"""
            /// <summary>Draws all weights anew from each layer's initializer and sets the biases to zero.</summary>
            /// <param name="seed">The same seed gives the same bits on every machine.</param>
            public void Initialize(int seed) => {{RuntimeNames.ParameterInitialization}}.Fill<Passes>({{MemberNames.Memory}}.Parameters, seed);

            /// <summary>An independent copy: the parameters are copied, members of your own are copied as by assignment.</summary>
            public {{name}} Clone()
            {
                {{name}} copy = ({{name}})base.MemberwiseClone();
                copy.{{MemberNames.Memory}} = {{MemberNames.Memory}}.Clone<Passes>();
                return copy;
            }

            /// <summary>Takes over all weights and biases of another network.</summary>
            /// <param name="other">The network to copy.</param>
            public void CopyFrom({{name}} other)
            {
                global::System.ArgumentNullException.ThrowIfNull(other);
                {{MemberNames.Memory}}.CopyFrom(other.{{MemberNames.Memory}});
            }

            """);
    }
}
