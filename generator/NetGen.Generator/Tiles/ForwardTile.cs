using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Tiles;

/// <summary>
/// The tile of the forward pass: the weighted sums of a few samples and a few panels of outputs, kept in registers while the inputs run
/// by. One weight vector serves every sample, one broadcast input every panel.
/// </summary>
/// <param name="shape">The layer.</param>
/// <param name="columns">The vectors side by side.</param>
/// <param name="samples">How many samples.</param>
/// <param name="concurrency">How many segments of a sum run side by side: more than one where samples and panels alone are too few to hide the
/// latency of a multiply-add.</param>
internal sealed class ForwardTile(ProductShape shape, Columns columns, int samples, int concurrency)
{
    /// <summary>Up to so many inputs are written one after the other, without a loop.</summary>
    private const int UnrolledInputs = 4;

    private readonly VectorType _vector = columns.Vector;

    /// <summary>The name of the emitted method: <c>Layer1Tile512_12x16</c>, samples x outputs; <c>Layer1TileN_6x2</c>, samples x vectors.</summary>
    public string Name => columns.Vector.Is512
        ? $"{shape.Name}Tile512_{samples}x{columns.Count * Panels.Width}"
        : $"{shape.Name}TileN_{samples}x{columns.Count}";

    public int Samples => samples;

    /// <summary>Whether the sums of all segments run at once, so that nothing has to be kept from one to the next.</summary>
    private bool IsOnce => concurrency == shape.Segments;

    /// <summary>Whether there are registers left for the totals while a segment's sums run; otherwise they wait in z.</summary>
    private bool KeepsTotals => HasBiases && (concurrency + 1) * samples * columns.Count <= _vector.Accumulators;

    private bool HasBiases => shape.Start is SumStart.Bias or SumStart.TwoBiases;

    /// <summary>
    /// Whether the tile asks the caches for the samples after its own, with each input for as many floats as it has samples, so that in the end the
    /// whole next tile has been asked for: so many rows at a time are more than the processor foresees by itself. Where there is no next tile it is
    /// its own samples again, since asking for memory that does not exist is slow.
    /// </summary>
    public bool ReadsAhead => shape is { Index: 1, Start: SumStart.Bias } && _vector.Is512 && columns.Count == 1 && samples == 12;

    public void Write(CodeWriter code)
    {
        code.Line($"/// <summary>{Describe()}</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void {Name}(ref float x, ref float W{BiasParameters}, ref float z{(ReadsAhead ? ", nint ahead" : "")})"))
        {
            for (int column = 0; HasBiases && column < columns.Count; column++)
            {
                string offset = columns.Offset(column, Panels.Width);
                string second = shape.Start == SumStart.TwoBiases ? " + " + _vector.Load("c", offset) : "";
                code.Line($"{_vector.Type} {Bias(column)} = {_vector.Load("b", offset)}{second};");
            }

            if (IsOnce)
            {
                WriteSegments(code);
                WriteTail(code);
                Totals.Statements(code, WriteOnce);
                return;
            }

            WriteStart(code);
            string step = concurrency == 1 ? "segment++" : $"segment += {concurrency}";
            using (code.Block($"for (int segment = 0; segment < {shape.Segments}; {step})"))
            {
                WriteSegments(code);
                if (concurrency > 1)
                {
                    WriteTail(code);
                    WriteAdvance(code);
                }

                WriteAdditions(code);
            }

            if (KeepsTotals)
            {
                Totals.Statements(code, (sample, column) => Store(Totals.Sum(sample, column), sample, column));
            }
        }
    }

    private string BiasParameters => shape.Start switch
    {
        SumStart.Bias => ", ref float b",
        SumStart.TwoBiases => ", ref float b, ref float c",
        _ => "",
    };

    /// <summary>The sums of all segments, added to where they start.</summary>
    private string WriteOnce(int sample, int column)
    {
        string sums = SumsOfSegments(sample, column);
        return shape.Start switch
        {
            SumStart.Zero => Store(sums, sample, column),
            SumStart.Sums => AddToOutput(sums, sample, column),
            _ => Store($"{Bias(column)} + {sums}", sample, column),
        };
    }

    private string AddToOutput(string sums, int sample, int column)
    {
        string offset = OutputOffset(sample, column);
        return concurrency == 1
            ? _vector.AddTo("z", offset, sums)
            : _vector.Store($"{_vector.Load("z", offset)} + {sums}", "z", offset);
    }

    private string Describe()
    {
        string width = _vector.Is512 ? $"{columns.Count * Panels.Width} outputs" : $"{columns.Count} vectors of outputs";
        string tile = $"z of {samples} {(samples == 1 ? "sample" : "samples")} x {width}";
        return shape.Segments == 1 ? $"{tile}." : concurrency == 1 ? $"{tile}, run by run." : $"{tile}, {concurrency} runs side by side.";
    }

    private void WriteSegments(CodeWriter code)
    {
        RegisterGrid.Declare(code, [.. Enumerable.Range(0, concurrency).Select(Grid)]);

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

            code.Line($"W = ref {Unsafe}.Add(ref W, {Panels.Width});");
            code.Line($"x = ref {Unsafe}.Add(ref x, 1);");
            if (ReadsAhead)
            {
                code.Line($"{RuntimeNames.CacheLine}.Prefetch(ref x, ahead);");
                code.Line($"ahead += {samples - 1};");
            }
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
            "w", "W", column => columns.Offset(column, shape.PanelStride, distance * Panels.Width),
            "x", sample => Literal.Of(sample * shape.InputStride + distance),
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
            code.Line($"W = ref {Unsafe}.Add(ref W, {Panels.Width});");
            code.Line($"x = ref {Unsafe}.Add(ref x, 1);");
        }
    }

    /// <summary>Segments that ran side by side have moved the references by the length of one only.</summary>
    private void WriteAdvance(CodeWriter code)
    {
        int further = (concurrency - 1) * shape.SegmentLength;
        code.Line($"W = ref {Unsafe}.Add(ref W, {further * Panels.Width});");
        code.Line($"x = ref {Unsafe}.Add(ref x, {further});");
    }

    /// <summary>The totals start at the biases, or at what z holds.</summary>
    private void WriteStart(CodeWriter code)
    {
        if (!HasBiases)
        {
            return;
        }

        if (KeepsTotals)
        {
            RegisterGrid.Declare(code, [Totals], Bias);
            return;
        }

        using (code.Block($"for (int s = 0; s < {samples}; s++)"))
        {
            for (int column = 0; column < columns.Count; column++)
            {
                string offset = $"s * {shape.OutputStride}" + (column == 0 ? "" : " + " + columns.Offset(column, Panels.Width));
                code.Line(_vector.Store(Bias(column), "z", offset));
            }
        }
    }

    /// <summary>Adds the sums of the segments that ran side by side to the totals, from left to right.</summary>
    private void WriteAdditions(CodeWriter code) => Totals.Statements(code, (sample, column) =>
    {
        string sums = SumsOfSegments(sample, column);
        string total = Totals.Sum(sample, column);
        return (KeepsTotals, concurrency) switch
        {
            (true, 1) => $"{total} += {sums};",
            (true, _) => $"{total} = {total} + {sums};",
            _ => AddToOutput(sums, sample, column),
        };
    });

    private string Store(string vector, int sample, int column) => _vector.Store(vector, "z", OutputOffset(sample, column));

    private string SumsOfSegments(int sample, int column) =>
        string.Join(" + ", Enumerable.Range(0, concurrency).Select(segment => Grid(segment).Sum(sample, column)));

    private string OutputOffset(int sample, int column) => columns.Offset(column, Panels.Width, sample * shape.OutputStride);

    private string Bias(int column) => "bias" + columns.Letter(column).ToUpperInvariant();

    private RegisterGrid Totals => new("t", samples, columns);

    /// <summary>The sums of one of the segments that run side by side.</summary>
    private RegisterGrid Grid(int segment) => new("z", samples, columns, concurrency == 1 ? "" : "_" + segment);
}
