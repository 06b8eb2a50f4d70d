using NetGen.Bench.Limits;

namespace NetGen.Bench.Workloads;

/// <summary>All workloads, in the order in which they are printed.</summary>
public static class WorkloadTable
{
    /// <summary>The table; a new workload is a file of its own and a line here.</summary>
    public static readonly Workload[] All =
    [
        .. MachineLimits.Rows,
        .. W1.Rows,
        .. W2.Rows,
        .. W3.Rows,
        W4.Row,
        W5.Row,
        W8.Row,
    ];

    /// <summary>The workloads with this id; where there is none, those whose id begins with it.</summary>
    public static IEnumerable<Workload> Matching(string id)
    {
        Workload[] exact = [.. All.Where(workload => workload.Id.Equals(id, StringComparison.OrdinalIgnoreCase))];
        return exact.Length > 0 ? exact : All.Where(workload => workload.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase));
    }
}
