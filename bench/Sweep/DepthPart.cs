using NetGen.Bench.Tables;
using NetGen.Bench.Workloads;

namespace NetGen.Bench.Sweep;

/// <summary>The time for each layer by the number of layers, and the first calls of a process, which include the compilation.</summary>
public static class DepthPart
{
    private const int Processes = 3;

    /// <summary>Measures the rows: the workload is the call and the batch size, the variant the number of layers.</summary>
    public static IEnumerable<Row> Measure()
    {
        foreach (SweepCall call in Enum.GetValues<SweepCall>())
        {
            foreach (int batch in SweepId.DepthBatches)
            {
                Variant[] variants = [.. DepthNetworks.All.Select(entry => Variant(entry, call, batch))];
                foreach (Row row in new Workload(SweepId.Depth(call, batch), "ns/layer", variants).Measure([1]))
                {
                    yield return row;
                }
            }
        }

        foreach ((int depth, _) in DepthNetworks.All)
        {
            double[][] calls = [.. Enumerable.Range(0, Processes).Select(_ => OwnProcess.Numbers(SweepCommand.Name, SweepCommand.First, $"{depth}"))];
            foreach (SweepCall call in Enum.GetValues<SweepCall>())
            {
                yield return Row.Of(SweepId.FirstCall(call), $"{depth}", threads: 1, [.. calls.Select(process => process[(int)call])], "ms");
            }
        }
    }

    private static Variant Variant((int Depth, SweepNetwork Network) entry, SweepCall call, int batch) => new(
        $"{entry.Depth}",
        threads => entry.Network.Measurement(call, batch, threads, seconds => seconds * 1e9 / (entry.Depth * batch)));
}
