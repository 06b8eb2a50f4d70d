using NetGen.Bench.Tables;
using NetGen.Bench.Workloads;

namespace NetGen.Bench.Sweep;

/// <summary>GFLOP/s of one dense layer by its width, for several batch sizes; all widths are measured in the same rounds.</summary>
public static class WidthPart
{
    /// <summary>Measures the rows: the workload is the call and the batch size, the variant the width.</summary>
    public static IEnumerable<Row> Measure() =>
        from call in Enum.GetValues<SweepCall>()
        from batch in SweepId.WidthBatches
        let workload = new Workload(SweepId.Width(call, batch), "GFLOP/s", [.. WidthNetworks.All.Select(entry => Variant(entry, call, batch))])
        from row in workload.Measure([1])
        select row;

    private static Variant Variant((int Width, SweepNetwork Network) entry, SweepCall call, int batch)
    {
        double operations = entry.Network.WorkOf(call, batch).Operations;
        return new Variant($"{entry.Width}", threads => entry.Network.Measurement(call, batch, threads, seconds => operations / seconds * 1e-9));
    }
}
