using System.Diagnostics;
using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Tiles;

/// <summary>
/// The tile of the forward pass: the weighted sums of a few samples and a few panels of outputs, kept in registers while the inputs run
/// by. One weight vector serves every sample, one broadcast input every panel.
/// </summary>
/// <param name="shape">The product.</param>
/// <param name="columns">The vectors side by side.</param>
/// <param name="samples">How many samples.</param>
/// <param name="concurrency">How many runs of a sum are side by side: more than one where samples and panels alone are too few to hide the
/// latency of a multiply-add.</param>
internal sealed class ForwardTile(ProductShape shape, Columns columns, int samples, int concurrency) : ITile
{
    /// <summary>Up to this many inputs are written one after the other, without a loop.</summary>
    private const int UnrolledInputs = 4;

    private readonly VectorType _vector = columns.Vector;

    /// <summary>
    /// Kind and shape, the latter as that of a matrix product, samples x outputs x inputs: <c>AffineTile512_12x16x784</c>; for Vector&lt;float&gt; samples x
    /// vectors x inputs: <c>AffineTileN_6x2x784</c>. The distances between rows follow where these are not the usual ones of a dense
    /// layer: <c>_Stride112x384</c>.
    /// </summary>
    public string Name => $"{Kind}{columns.Suffix}_{samples}x{columns.NameWidth}x{shape.Inputs}{Strides}{(ReadsAhead ? "Ahead" : "")}";

    public int Samples => samples;

    /// <summary>
    /// Whether the tile asks the caches for the samples after its own, with each input for as many floats as it has samples, so that in the end the
    /// whole next tile has been asked for: twelve rows are more than the processor foresees by itself. Where there is no next tile it is its own samples
    /// again, since asking for memory that does not exist is slow.
    /// </summary>
    public bool ReadsAhead => shape is { Index: 1, Start: SumStart.Bias } && _vector.Is512 && columns.Count == 1 && samples == 12;

    private string Strides => shape.Start == SumStart.Bias && shape.OutputStride == Panels.RowStride(shape.Outputs)
        ? "" : $"_Stride{shape.InputStride}x{shape.OutputStride}";

    private string Kind => shape.Start switch
    {
        SumStart.Bias => "Affine",
        SumStart.TwoBiases => "AffineTwoBiases",
        SumStart.Sums => "AddProduct",
        _ => "Product",
    };

    /// <summary>Whether all runs are side by side, so that nothing has to be kept from one to the next.</summary>
    private bool IsOnce => concurrency == shape.Segments;

    /// <summary>Whether there are registers left for the totals while the runs add up; otherwise these wait in z.</summary>
    private bool KeepsTotals => HasBiases && (concurrency + 1) * samples * columns.Count <= _vector.Accumulators;

    /// <summary>Whether the biases are in registers from the beginning. Sums of several panels, eight, leave none for them where there are 16.</summary>
    private bool HoldsBiases => HasBiases && columns.PartialPanels <= 1;

    private bool HasBiases => shape.Start is SumStart.Bias or SumStart.TwoBiases;

    private string[] Biases => shape.Start switch
    {
        SumStart.Bias => ["b"],
        SumStart.TwoBiases => ["b", "c"],
        _ => [],
    };

    /// <summary>The sums of one of the runs that are side by side.</summary>
    private RegisterGrid Grid(int run) => new("z", samples, columns, concurrency == 1 ? "" : "_run" + run);

    private RegisterGrid Totals => new("total", samples, columns);

    public void Write(CodeWriter code, string name)
    {
        Debug.Assert(columns.Count <= Columns.MaxPanels * (_vector.Is512 ? 1 : Columns.VectorsN), "More columns than letters and registers are meant for.");
        Debug.Assert(samples * columns.Count <= _vector.Accumulators, "The sums of a run have to fit into the registers.");
        Debug.Assert(shape.Segments % concurrency == 0, "Each round has the same number of runs side by side.");
        new ForwardTileDocs(shape, columns, samples, concurrency, Biases, ReadsAhead).Write(code);
        code.Line(EmittedNames.Hot);
        string[] parameters =
            [.. new[] { "x", "W" }.Concat(Biases).Append("z").Select(reference => "ref float " + reference), .. ReadsAhead ? ["nint ahead"] : Array.Empty<string>()];
        using (code.Method($"private static void {name}", parameters))
        {
            for (int column = 0; HoldsBiases && column < columns.Count; column++)
            {
                code.Line($"{_vector.Type} {Bias(column)} = {BiasSum(column)};");
            }

            if (IsOnce)
            {
                WriteRuns(code);
                WriteTail(code);
                Totals.ForEach((sample, column) => WriteOnce(code, sample, column));
                return;
            }

            WriteStart(code);
            string step = concurrency == 1 ? "run++" : $"run += {concurrency}";
            using (code.Block($"for (int run = 0; run < {shape.Segments}; {step})"))
            {
                WriteRuns(code);
                if (concurrency > 1)
                {
                    WriteTail(code);
                    WriteAdvance(code);
                }

                WriteAdditions(code);
            }

            if (KeepsTotals)
            {
                Totals.ForEach((sample, column) => WriteStore(code, [Totals.Sum(sample, column)], sample, column));
            }
        }
    }

    /// <summary>The sums of all runs, added to where they start.</summary>
    private void WriteOnce(CodeWriter code, int sample, int column)
    {
        switch (shape.Start)
        {
            case SumStart.Zero:
                WriteStore(code, Runs(sample, column), sample, column);
                break;
            case SumStart.Sums:
                WriteAddition(code, sample, column);
                break;
            default:
                WriteStore(code, [Bias(column), .. Runs(sample, column)], sample, column);
                break;
        }
    }

    private void WriteAddition(CodeWriter code, int sample, int column)
    {
        string offset = OutputOffset(sample, column);
        if (concurrency == 1)
        {
            code.Line(_vector.AddTo("z", offset, Grid(0).Sum(sample, column)));
        }
        else
        {
            WriteStore(code, [_vector.Load("z", offset), .. Runs(sample, column)], sample, column);
        }
    }

    private void WriteStore(CodeWriter code, string[] terms, int sample, int column) =>
        code.Sum(_vector.Operations + ".Store(", terms, $", ref {_vector.Arguments("z", OutputOffset(sample, column))});");

    private void WriteRuns(CodeWriter code)
    {
        RegisterGrid.Declare(code, [.. Enumerable.Range(0, concurrency).Select(Grid)]);

        if (shape.Inputs <= UnrolledInputs)
        {
            for (int k = 0; k < shape.Inputs; k++)
            {
                WriteStep(code, "_input" + k, k);
            }

            return;
        }

        string end = Literal.Of(shape.SegmentLength);
        if (concurrency == 1 && shape.HasTail)
        {
            code.Line($"int length = run < {shape.Segments - 1} ? {end} : {shape.SegmentLength + shape.Tail};    // the last run is longer");
            end = "length";
        }

        using (code.Block($"for (int i = 0; i < {end}; i++)"))
        {
            for (int run = 0; run < concurrency; run++)
            {
                WriteStep(code, concurrency == 1 ? "" : "_run" + run, run * shape.SegmentLength, run);
            }

            WriteNextInput(code);
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
    /// <param name="run">The run whose sums it adds to.</param>
    private void WriteStep(CodeWriter code, string suffix, int distance, int run = 0)
    {
        Grid(run).MultiplyAdd(
            code,
            "w", "W", column => columns.Offset(column, shape.PanelStride, distance * Panels.Width),
            "x", "x", sample => Literal.Of(sample * shape.InputStride + distance),
            suffix);
    }

    private static void WriteNextInput(CodeWriter code)
    {
        code.Line($"W = ref {Unsafe}.Add(ref W, {Panels.Width});");
        code.Line($"x = ref {Unsafe}.Add(ref x, 1);");
    }

    /// <summary>The inputs that the division into runs leaves over belong to the last run.</summary>
    private void WriteTail(CodeWriter code)
    {
        if (!shape.HasTail)
        {
            return;
        }

        int last = concurrency - 1;
        if (!IsOnce)
        {
            code.Line($"int tail = run + {concurrency} < {shape.Segments} ? 0 : {shape.Tail};    // the last run is longer");
        }

        using (IsOnce ? code.Loop("i", shape.Tail) : (IDisposable)code.Block("for (int i = 0; i < tail; i++)"))
        {
            WriteStep(code, $"_run{last}{(IsOnce && shape.Tail == 1 ? "Tail" : "")}", last * shape.SegmentLength, last);
            WriteNextInput(code);
        }
    }

    /// <summary>Runs that were side by side have moved the references by the length of one only.</summary>
    private void WriteAdvance(CodeWriter code)
    {
        int further = (concurrency - 1) * shape.SegmentLength;
        code.Comment("Skip the inputs of the runs that were side by side with the first.");
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

        code.Comment("There are no registers left for the totals: they wait in z.");
        using Loop loop = code.Loop("s", samples);
        for (int column = 0; column < columns.Count; column++)
        {
            string offset = Lists.Sum(loop.Counter.Times(shape.OutputStride), columns.Offset(column, Panels.Width));
            code.Line(_vector.Store(Bias(column), "z", offset));
        }
    }

    /// <summary>Adds the sums of the runs that were side by side to the totals, from left to right.</summary>
    private void WriteAdditions(CodeWriter code) => Totals.ForEach((sample, column) =>
    {
        string total = Totals.Sum(sample, column);
        if (!KeepsTotals)
        {
            WriteAddition(code, sample, column);
        }
        else if (concurrency == 1)
        {
            code.Line($"{total} += {Grid(0).Sum(sample, column)};");
        }
        else
        {
            code.Sum($"{total} = ", [total, .. Runs(sample, column)], ";");
        }
    });

    /// <summary>The sums of the runs that are side by side.</summary>
    private string[] Runs(int sample, int column) => [.. Enumerable.Range(0, concurrency).Select(run => Grid(run).Sum(sample, column))];

    private string OutputOffset(int sample, int column) => columns.Offset(column, Panels.Width, sample * shape.OutputStride);

    private string Bias(int column) => HoldsBiases ? "bias" + Columns.Letter(column) : BiasSum(column);

    private string BiasSum(int column) => string.Join(" + ", Biases.Select(bias => _vector.Load(bias, columns.Offset(column, Panels.Width))));
}
