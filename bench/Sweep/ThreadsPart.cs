using NetGen.Bench.Tables;
using NetGen.Bench.Workloads;

namespace NetGen.Bench.Sweep;

/// <summary>
/// Samples per second by batch size with one thread, with two, and with the number that the library chooses, of at most two if the machine
/// has two processors.
/// </summary>
public static class ThreadsPart
{
    private static readonly int[] Batches = [16, 32, 64, 128, 256, 512, 1024];

    /// <summary>Measures the rows: the workload is the call and the network, the variant the batch size.</summary>
    public static IEnumerable<Row> Measure() =>
        from call in Enum.GetValues<SweepCall>()
        from entry in BatchPart.Networks
        from row in Measuring.Measure(
        [
            .. Batches.SelectMany(batch => Contenders(SweepId.Threads(call, entry.Name), entry.Network, call, batch)),
        ])
        select row;

    private static IEnumerable<Contender> Contenders(string id, SweepNetwork network, SweepCall call, int batch)
    {
        var fixedNumber = new Variant($"{batch}", threads => network.Measurement(call, batch, threads, Figure));
        var chosen = new Variant($"{batch}{SweepId.Chosen}", _ => network.Measurement(call, batch, threads: null, Figure));
        var workload = new Workload(id, "samples/s", fixedNumber, chosen);
        return [new Contender(workload, fixedNumber, 1), new Contender(workload, fixedNumber, 2), new Contender(workload, chosen, 2)];

        double Figure(double seconds) => batch / seconds;
    }
}
