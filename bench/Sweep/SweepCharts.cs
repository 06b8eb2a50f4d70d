using NetGen.Bench.Tables;
using NetGen.Samples;

namespace NetGen.Bench.Sweep;

/// <summary>The charts of the sweep, drawn from its results.</summary>
public static class SweepCharts
{
    private static readonly double[] WidthTicks = [64, 128, 256, 512, 1024, 2048, 4096];
    private static readonly double[] DepthTicks = [1, 2, 4, 8, 16, 32, 64];
    private static readonly double[] BatchTicks = [1, 4, 16, 64, 256, 1024, 4096];
    private static readonly double[] ThreadsTicks = [16, 32, 64, 128, 256, 512, 1024];
    private static readonly SweepCall[] Calls = Enum.GetValues<SweepCall>();

    /// <summary>Returns the charts and the ends of their files' names.</summary>
    /// <exception cref="InvalidDataException">A part of the sweep is missing in the results.</exception>
    public static IEnumerable<(string Name, Chart Chart)> Of(ResultFile results) =>
    [
        ("width", Grid("One dense layer by its width, one thread", call => Widths(results, call))),
        ("depth", Depths(results)),
        ("batch", Grid("Samples per second by batch size, one thread", call => Batches(results, call))),
        ("threads", Grid("Speedup by a second thread", call => Threads(results, call))),
        ("generator", Generator(results)),
    ];

    private static ChartGrid Grid(string title, Func<SweepCall, Chart> chart) => new()
    {
        Title = title,
        Charts = [.. Calls.Select(chart)],
    };

    private static LineChart Widths(ResultFile results, SweepCall call) => Chart(SweepId.Word(call), "width", WidthTicks, "GFLOP/s",
    [
        .. SweepId.WidthBatches.SelectMany((batch, i) => new[]
        {
            Line(results, $"batch {batch}", i, SweepId.Width(call, batch)),
            Line(results, $"limit of {batch}", i, SweepId.Width(call, batch), row => row.Limit!.Value, isDashed: true),
        }),
    ], highest: 1.1 * Rows(results, SweepId.Width(call, SweepId.WidthBatches[^1])).Max(row => row.Limit!.Value));

    private static ChartGrid Depths(ResultFile results) => new()
    {
        Title = "Dense layers from 64 to 64 by their number, one thread",
        Charts =
        [
            Chart("later calls", "layers", DepthTicks, "ns per sample and layer",
            [
                .. Calls.SelectMany(call => SweepId.DepthBatches.Select((batch, i) =>
                    Line(results, $"{SweepId.Word(call)}, batch {batch}", 2 * (int)call + i, SweepId.Depth(call, batch)))),
            ], yTicks: [50, 100, 200, 500, 1000, 2000]),
            Chart("first call of a process, with compilation", "layers", DepthTicks, "ms",
            [
                .. Calls.Select(call => Line(results, $"first {SweepId.Word(call)}", 2 * (int)call, SweepId.FirstCall(call))),
            ], yTicks: [10, 20, 50, 100, 200]),
        ],
    };

    private static LineChart Batches(ResultFile results, SweepCall call) => Chart(SweepId.Word(call), "batch size", BatchTicks, "million samples per second",
    [
        .. SweepId.Networks.SelectMany((network, i) => new[]
        {
            Line(results, network, i, SweepId.Batch(call, network), row => row.Median / 1e6),
            Line(results, $"limit of {network}", i, SweepId.Batch(call, network), row => row.Limit!.Value / 1e6, isDashed: true),
        }),
    ], yTicks: [0.03, 0.1, 0.3, 1, 3, 10]);

    private static LineChart Threads(ResultFile results, SweepCall call) => Chart(SweepId.Word(call), "batch size", ThreadsTicks, "times as fast as one thread",
    [
        .. SweepId.Networks.SelectMany((network, i) => new[]
        {
            Speedup(results, network, i, SweepId.Threads(call, network), ""),
            Speedup(results, $"{network}, number chosen", i, SweepId.Threads(call, network), SweepId.Chosen),
        }),
    ], highest: 2.2);

    private static ChartGrid Generator(ResultFile results) => new()
    {
        Title = "The generator",
        Charts =
        [
            GeneratorChart(results, "width", WidthTicks),
            GeneratorChart(results, "depth", DepthTicks),
        ],
    };

    private static LineChart GeneratorChart(ResultFile results, string axis, double[] ticks) => Chart(
        "", axis == "width" ? "width of one layer" : "layers of 64", ticks, "ms, kB",
        [
            Line(results, "time, ms", 0, SweepId.Generator(axis)),
            Line(results, "emitted source, kB", 1, SweepId.Source(axis)),
        ], yTicks: [3, 10, 30, 100, 300, 1000]);

    private static Curve Speedup(ResultFile results, string name, int color, string workload, string suffix)
    {
        Row[] one = [.. Rows(results, workload).Where(row => row.Threads == 1)];
        return new Curve(
            name,
            one.Select(X),
            one.Select(row => results.Find(workload, row.Variant + suffix, threads: 2) is { } two ? two.Median / row.Median : double.NaN))
        {
            Color = color,
            HasMarkers = suffix.Length == 0,
            IsDashed = suffix.Length > 0,
        };
    }

    private static Curve Line(
        ResultFile results, string name, int color, string workload, Func<Row, double>? figure = null, bool isDashed = false)
    {
        Row[] rows = [.. Rows(results, workload)];
        return new Curve(name, rows.Select(X), rows.Select(figure ?? (row => row.Median)))
        {
            Color = color,
            HasMarkers = !isDashed,
            IsDashed = isDashed,
        };
    }

    private static Row[] Rows(ResultFile results, string workload)
    {
        Row[] rows = [.. results.Rows.Where(row => row.Workload == workload)];
        return rows.Length > 0 ? rows : throw new InvalidDataException($"The results have no rows of {workload}; measure all parts of the sweep.");
    }

    private static double X(Row row) => int.Parse(row.Variant);

    private static LineChart Chart(
        string title, string xLabel, double[] xTicks, string yLabel, Curve[] curves, double? highest = null, double[]? yTicks = null) => new()
        {
            Title = title,
            XLabel = xLabel,
            YLabel = yLabel,
            IsXLogarithmic = true,
            IsYLogarithmic = highest is null,
            XTicks = xTicks,
            YTicks = yTicks ?? [],
            YRange = highest is { } y ? new Interval(0, y) : null,
            Curves = curves,
        };
}
