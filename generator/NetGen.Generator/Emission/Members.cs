using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>The members that the user's class gains.</summary>
internal static class Members
{
    private const string ThreadsDocs =
        """
        /// <param name="threads">The number of threads, from 1 to 64. If null, chosen from the amount of work; concurrent
        /// calls share the processors.</param>
        /// <exception cref="global::System.ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1 or greater
        /// than 64.</exception>
        """;

    private const string SeedDocs = "<param name=\"seed\">The seed: the same one gives the same bits on every machine.</param>";

    /// <summary>Up to this many outputs are put on the stack where only the class is asked for.</summary>
    private const int StackOutputs = 4096;

    public static void Write(CodeWriter code, NetworkModel network)
    {
        Layer last = network.Last;
        if (network.Type.DeclaresConstructor)
        {
            code.Comment("Initialized here: a constructor you declare need not call Initialize.");
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

        code.Line("/// <summary>Creates a network with random weights and zero biases.</summary>");
        code.Doc(SeedDocs);
        Constructor.Write(code, network);
        code.Line();
    }

    private static void WriteConstants(CodeWriter code, NetworkModel network, Layer last)
    {
        long parameters = network.Layers.Sum(TopologyTable.ParameterCount);
        code.Lines(
            $"""
            /// <summary>The number of inputs in one sample.</summary>
            public const int InputSize = {network.InputSize};

            /// <summary>The number of outputs for one sample.</summary>
            public const int OutputSize = {last.OutputSize};

            /// <summary>The number of weights and biases: {Literal.Grouped(parameters)}.</summary>
            public const int ParameterCount = {parameters};

            """);
    }

    private static void WriteParameters(CodeWriter code, NetworkModel network)
    {
        code.Lines(
            $$"""
            /// <summary>Gets the weights and biases, by tensor and as one flat vector. They are views: writing to them changes the
            /// network.</summary>
            public {{RuntimeNames.ParameterList}} Parameters => new({{MemberNames.Memory}}.Parameters, Passes.Layout);

            """);
        int index = 0;
        foreach (Layer layer in network.Layers)
        {
            foreach (ParameterTensor tensor in layer.Parameters)
            {
                code.Doc($"<summary>Gets the {Describe(layer, tensor)}, in <c>{Prose.Escape(layer.Maths)}</c>.</summary>");
                code.Line($"public {RuntimeNames.Parameter} {MemberNames.OfTensor(tensor.Name)} => Parameters[{index++}];");
                code.Line();
            }
        }
    }

    private static string Describe(Layer layer, ParameterTensor tensor) => tensor.Role switch
    {
        ParameterRole.Bias => $"biases {Part(tensor)}of layer {layer.Index} [{tensor.Shape[0]}]",
        ParameterRole.Weight when tensor.IsPanels =>
            $"{(tensor.Name[0] == 'U' ? "recurrent weights" : "weights")} of layer {layer.Index} [{Prose.Count(tensor.Shape[0], "output")}, {Prose.Count(tensor.Shape[1], "input")}]",
        ParameterRole.Weight => $"filters of layer {layer.Index} [{string.Join(" x ", tensor.Shape)}]",
        ParameterRole.Scale => $"factors of layer {layer.Index} [{tensor.Shape[0]}]",
        _ => $"{Statistics(tensor)} of layer {layer.Index} [{tensor.Shape[0]}], not trained",
    };

    /// <summary>Recurrent layers have two vectors of biases: c belongs to the recurrent weights.</summary>
    private static string Part(ParameterTensor tensor) => tensor.Name[0] == 'c' ? "of the recurrent product " : "";

    private static string Statistics(ParameterTensor tensor) => tensor.Name[0] switch
    {
        'm' => "running means",
        'v' => "running variances",
        's' => "shifts",
        _ => "factors",
    };

    /// <summary>A sample in words: <c>784 floats</c>, <c>an image of 28x28x1, 784 floats</c>.</summary>
    private static string Describe(SampleShape input) =>
        (input.Kind == ShapeKind.Vector ? "" : input.Describe() + ", ") + Literal.Grouped(input.Size) + (input.Size == 1 ? " float" : " floats");

    private static void WriteForward(CodeWriter code, NetworkModel network, Layer last)
    {
        string input = $"<param name=\"input\">One sample: {Describe(network.Input)}.</param>";
        code.Lines(
            $$"""
            /// <summary>Computes the outputs for one sample.</summary>
            /// <remarks>Allocates nothing; any number of threads may call it.</remarks>
            """);
        code.Doc(input);
        code.Lines(
            $$"""
            /// <param name="output">Receives the {{Prose.Count(last.OutputSize, "output")}}.</param>
            /// <exception cref="global::System.ArgumentException">The length of a span is not the number of inputs, or of
            /// outputs.</exception>
            """);
        using (code.Block("public void Forward(global::System.ReadOnlySpan<float> input, global::System.Span<float> output)"))
        {
            code.Line($"{RuntimeNames.SpanCheck}.Sample<Passes>(input, output);");
            WriteSample(code, network);
        }

        code.Line();
        code.Lines(
            $$"""
            /// <summary>Computes the outputs for many samples, with the same bits as one at a time.</summary>
            /// <remarks>Allocates nothing after the first call; any number of threads may call it.</remarks>
            /// <param name="inputs">The samples, one after the other: {{Literal.Grouped(network.InputSize)}} floats each.</param>
            /// <param name="outputs">Receives the outputs, sample by sample: {{Literal.Grouped(last.OutputSize)}} floats each.</param>
            {{ThreadsDocs}}
            /// <exception cref="global::System.ArgumentException">A length is not a multiple of the sample size, or the spans hold
            /// different numbers of samples.</exception>
            public void ForwardBatch(
                global::System.ReadOnlySpan<float> inputs, global::System.Span<float> outputs, int? threads = null) =>
                {{RuntimeNames.BatchPrediction}}.Forward<Passes>({{MemberNames.Memory}}, inputs, outputs, threads);

            """);
    }

    /// <summary>One sample: by the pass for single samples where there is one, otherwise as a batch.</summary>
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
            ? "1 if the output is above the threshold of <c>Decision()</c> (0.5; 0 for a network trained on logits), else 0"
            : "the index of the largest output, the first if several are equal";
        code.Line("/// <summary>Classifies one sample.</summary>");
        code.Lines(
            """
            /// <remarks>Allocates nothing; any number of threads may call it.</remarks>
            /// <param name="input">The inputs of the sample: <see cref="InputSize"/> floats.</param>
            """);
        code.Doc($"<returns>The class: {returns}.</returns>");
        code.Doc("<exception cref=\"global::System.ArgumentException\">The length of the span is not the number of inputs.</exception>");
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
            /// <summary>Classifies one sample and also returns the network's outputs.</summary>
            /// <remarks>Allocates nothing; any number of threads may call it.</remarks>
            /// <param name="input">The inputs of the sample: <see cref="InputSize"/> floats.</param>
            /// <param name="output">Receives the outputs: <see cref="OutputSize"/> floats.</param>
            /// <returns>The class.</returns>
            /// <exception cref="global::System.ArgumentException">The length of a span is not the number of inputs, or of
            /// outputs.</exception>
            public int Classify(global::System.ReadOnlySpan<float> input, global::System.Span<float> output)
            {
                Forward(input, output);
                return {{MemberNames.Memory}}.Decision.Of(output);
            }

            /// <summary>Classifies many samples, each as <see cref="Classify(global::System.ReadOnlySpan{float})"/> does.</summary>
            /// <remarks>Allocates nothing after the first call; any number of threads may call it.</remarks>
            /// <param name="inputs">The samples, one after the other: <see cref="InputSize"/> floats each.</param>
            /// <param name="classes">Receives the class of each sample.</param>
            {{ThreadsDocs}}
            /// <exception cref="global::System.ArgumentException">The length of <paramref name="inputs"/> is not a multiple of the
            /// sample size, or <paramref name="classes"/> does not have one element per sample.</exception>
            public void ClassifyBatch(
                global::System.ReadOnlySpan<float> inputs, global::System.Span<int> classes, int? threads = null) =>
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
            /// <summary>Replaces all weights by random ones, drawn by each layer's initializer, and sets the biases to zero.</summary>
            {{"/// " + SeedDocs}}
            public void Initialize(int seed) => {{RuntimeNames.ParameterInitialization}}.Fill<Passes>({{MemberNames.Memory}}.Parameters, seed);

            /// <summary>Creates an independent copy of the network. Fields that you declare are copied by assignment.</summary>
            public {{name}} Clone()
            {
                {{name}} copy = ({{name}})base.MemberwiseClone();
                copy.{{MemberNames.Memory}} = {{MemberNames.Memory}}.Clone<Passes>();
                return copy;
            }

            /// <summary>Copies all weights and biases from another network.</summary>
            /// <param name="other">The network to copy from.</param>
            /// <exception cref="global::System.ArgumentNullException"><paramref name="other"/> is null.</exception>
            public void CopyFrom({{name}} other)
            {
                global::System.ArgumentNullException.ThrowIfNull(other);
                {{MemberNames.Memory}}.CopyFrom(other.{{MemberNames.Memory}});
            }

            """);
    }
}
