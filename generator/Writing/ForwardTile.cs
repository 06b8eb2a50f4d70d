namespace NetGen.Generator.Writing;

/// <summary>
/// The tile of the forward pass: the weighted sums of a few samples and a few panels of outputs, kept in registers while the inputs run
/// by. One weight vector serves every sample, one broadcast input every panel.
/// </summary>
/// <param name="shape">The layer.</param>
/// <param name="columns">The vectors side by side.</param>
/// <param name="samples">How many samples.</param>
/// <param name="concurrency">How many segments of a sum run side by side: more than one where samples and panels alone are too few to hide the
/// latency of a multiply-add.</param>
internal sealed class ForwardTile(DenseShape shape, Columns columns, int samples, int concurrency)
{
    /// <summary>Up to so many inputs are written one after the other, without a loop.</summary>
    private const int UnrolledInputs = 4;

    private readonly VectorType _vector = columns.Vector;

    /// <summary>The name of the emitted method: <c>Layer1Tile16x16</c>, samples x outputs; <c>Layer1Narrow6x2</c>, samples x vectors.</summary>
    public string Name => columns.Vector.IsWide
        ? $"Layer{shape.Index}Tile{samples}x{columns.Count * Panels.Width}"
        : $"Layer{shape.Index}Narrow{samples}x{columns.Count}";

    public int Samples => samples;

    public void Write(CodeWriter code)
    {
        bool once = concurrency == shape.Segments;
        code.Line($"/// <summary>{Describe()}</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void {Name}(ref float x, ref float W, ref float b, ref float z)"))
        {
            for (int column = 0; column < columns.Count; column++)
            {
                code.Line($"{_vector.Type} {Bias(column)} = {_vector.Load("b", columns.Offset(column, Panels.Width))};");
            }

            if (once)
            {
                WriteSegments(code);
                WriteTail(code);
                WriteSums(code, (_, column) => Bias(column));
                return;
            }

            Grid(0).ForEach((sample, column) => code.Line(_vector.Store(Bias(column), "z", OutputOffset(sample, column))));
            string step = concurrency == 1 ? "segment++" : $"segment += {concurrency}";
            using (code.Block($"for (int segment = 0; segment < {shape.Segments}; {step})"))
            {
                WriteSegments(code);
                if (concurrency > 1)
                {
                    WriteTail(code);
                    WriteAdvance(code);
                }

                WriteSums(code, (sample, column) => _vector.Load("z", OutputOffset(sample, column)));
            }
        }
    }

    private string Describe()
    {
        string width = _vector.IsWide ? $"{columns.Count * Panels.Width} outputs" : $"{columns.Count} vectors of outputs";
        string tile = $"z = W x + b for {samples} {(samples == 1 ? "sample" : "samples")} x {width}";
        string tail = shape.HasTail ? $" (the last of {shape.SegmentLength + shape.Tail})" : "";
        string segments = shape.Segments == 1
            ? "each sum runs from the first input to the last"
            : $"each sum is {shape.Segments} runs of {shape.SegmentLength} inputs{tail}, added from left to right";
        return concurrency == 1 ? $"{tile}; {segments}." : $"{tile}; {segments}; {concurrency} runs side by side.";
    }

    private void WriteSegments(CodeWriter code)
    {
        for (int segment = 0; segment < concurrency; segment++)
        {
            Grid(segment).Declare(code);
        }

        if (shape.Inputs <= UnrolledInputs)
        {
            for (int k = 0; k < shape.Inputs; k++)
            {
                WriteStep(code, "_" + k, k);
            }

            return;
        }

        string end = Literal.Of(shape.SegmentLength);
        if (concurrency == 1 && shape.HasTail)
        {
            code.Line($"int length = segment < {shape.Segments - 1} ? {end} : {shape.SegmentLength + shape.Tail};");
            end = "length";
        }

        using (code.Block($"for (int k = 0; k < {end}; k++)"))
        {
            for (int segment = 0; segment < concurrency; segment++)
            {
                WriteStep(code, concurrency == 1 ? "" : "_" + segment, segment * shape.SegmentLength, segment);
            }

            code.Line($"W = ref FloatRef.Add(ref W, {Panels.Width});");
            code.Line("x = ref FloatRef.Add(ref x, 1);");
        }
    }

    /// <summary>One input: its weights, and its product with the input of every sample.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="suffix">Tells the names of this step from those of others beside it.</param>
    /// <param name="distance">How many inputs ahead of W and x.</param>
    /// <param name="segment">The segment whose sums it adds to.</param>
    private void WriteStep(CodeWriter code, string suffix, int distance, int segment = 0)
    {
        Grid(segment).MultiplyAdd(
            code,
            "w", column => _vector.Load("W", columns.Offset(column, shape.PanelStride, distance * Panels.Width)),
            "x", sample => _vector.Broadcast("x", Literal.Of(sample * shape.InputStride + distance)),
            suffix);
    }

    /// <summary>The inputs that the division into segments leaves over belong to the last segment.</summary>
    private void WriteTail(CodeWriter code)
    {
        if (!shape.HasTail)
        {
            return;
        }

        string first = concurrency == shape.Segments ? "0" : $"segment + {concurrency} < {shape.Segments} ? {shape.Tail} : 0";
        using (code.Block($"for (int k = {first}; k < {shape.Tail}; k++)"))
        {
            int last = concurrency - 1;
            WriteStep(code, "_" + last, last * shape.SegmentLength, last);
            code.Line($"W = ref FloatRef.Add(ref W, {Panels.Width});");
            code.Line("x = ref FloatRef.Add(ref x, 1);");
        }
    }

    /// <summary>Segments that ran side by side have moved the references by the length of one only.</summary>
    private void WriteAdvance(CodeWriter code)
    {
        int further = (concurrency - 1) * shape.SegmentLength;
        code.Line($"W = ref FloatRef.Add(ref W, {further * Panels.Width});");
        code.Line($"x = ref FloatRef.Add(ref x, {further});");
    }

    private void WriteSums(CodeWriter code, Func<int, int, string> start)
    {
        Grid(0).ForEach((sample, column) =>
        {
            IEnumerable<string> sums = Enumerable.Range(0, concurrency).Select(segment => Grid(segment).Sum(sample, column));
            code.Line(_vector.Store($"{start(sample, column)} + {string.Join(" + ", sums)}", "z", OutputOffset(sample, column)));
        });
    }

    private string OutputOffset(int sample, int column) => columns.Offset(column, Panels.Width, sample * shape.OutputStride);

    private string Bias(int column) => "bias" + columns.Letter(column).ToUpperInvariant();

    /// <summary>The sums of one of the segments that run side by side.</summary>
    private RegisterGrid Grid(int segment) => new("z", samples, columns, concurrency == 1 ? "" : "_" + segment);
}
