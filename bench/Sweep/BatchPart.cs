using NetGen.Bench.Networks;
using NetGen.Bench.Tables;
using NetGen.Bench.Workloads;

namespace NetGen.Bench.Sweep;

/// <summary>Samples per second by batch size, on one thread.</summary>
public static class BatchPart
{
    /// <summary>The networks by name.</summary>
    public static readonly (string Name, SweepNetwork Network)[] Networks =
    [
        (SweepId.Networks[0], SweepNetwork.Of(() => new Digits(), 784, 16, 16, 10)),
        (SweepId.Networks[1], SweepNetwork.Of(() => new Mlp(), Loss.CrossEntropy, 784, 128, 64, 10)),
    ];

    // The powers of two, and the sizes that leave the most samples over from tiles of 12 and blocks of 64.
    private static readonly int[] Batches = [1, 2, 4, 8, 11, 16, 23, 32, 64, 65, 128, 256, 512, 1024, 2048, 4096];

    /// <summary>Measures the rows: the workload is the call and the network, the variant the batch size.</summary>
    public static IEnumerable<Row> Measure() =>
        from call in Enum.GetValues<SweepCall>()
        from entry in Networks
        let variants = Batches.Select(batch => new Variant(
            $"{batch}", threads => entry.Network.Measurement(call, batch, threads, seconds => batch / seconds)))
        from row in new Workload(SweepId.Batch(call, entry.Name), "samples/s", [.. variants]).Measure([1])
        select row;
}
