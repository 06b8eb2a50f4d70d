using NetGen.Bench.Limits;

namespace NetGen.Bench.Workloads;

/// <summary>All workloads, in the order in which they are printed.</summary>
public static class WorkloadTable
{
    /// <summary>The workloads that train for epochs.</summary>
    public static readonly EpochWorkload[] Epochs = [.. W3.Epochs, W4.Epoch, W5.Epoch, W6.Epoch, .. W7.Epochs, W10.Epoch, W12.Epoch];

    /// <summary>The table; a new workload takes one new file and one line here.</summary>
    public static readonly IWorkload[] All =
    [
        .. MachineLimits.Rows,
        .. W1.Rows,
        .. W2.Rows,
        .. W3.Epochs.Select(epoch => epoch.Row),
        W4.Epoch.Row,
        W5.Epoch.Row,
        W6.Epoch.Row,
        W6.Latency,
        .. W7.Epochs.Select(epoch => epoch.Row),
        .. W7.Latencies,
        W8.Row,
        W10.Epoch.Row,
        W11.Row,
        W12.Epoch.Row,
        new FirstEpoch(W3.Epoch(32)),
        new FirstEpoch(W4.Epoch),
        new FirstEpoch(W5.Epoch),
        .. Widths.Rows,
        .. Silence.Rows,
    ];

    /// <summary>Returns the workloads with this id, or if there are none, those whose id begins with it.</summary>
    public static IEnumerable<IWorkload> Matching(string id)
    {
        IWorkload[] exact = [.. All.Where(workload => workload.Id.Equals(id, StringComparison.OrdinalIgnoreCase))];
        return exact.Length > 0 ? exact : All.Where(workload => workload.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase));
    }
}
