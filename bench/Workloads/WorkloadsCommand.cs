using System.CommandLine;
using NetGen.Bench.Limits;
using NetGen.Bench.Tables;

namespace NetGen.Bench.Workloads;

/// <summary>
/// <c>workloads [ids] [--threads n] [--json]</c>: measures workloads together with the machine's limits.
/// </summary>
public static class WorkloadsCommand
{
    private const int UsageError = 2;

    /// <summary>Creates the command with its arguments and options.</summary>
    public static Command Create()
    {
        var ids = new Argument<string[]>("ids")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Ids of workloads, or their prefixes (W3 selects W3-b10, W3-b32 and W3-b100); all by default.",
        };
        var threads = new Option<int?>("--threads") { Description = "The number of threads; by default, one and two." };
        threads.AcceptOnlyFromAmong("1", "2");
        var json = new Option<bool>("--json") { Description = "Print one JSON object per line instead of a table." };
        var command = new Command("workloads", "Measures the workloads together with the machine's limits.")
        {
            ids, threads, json,
        };
        command.SetAction(result => Run(
            result.GetValue(ids) ?? [], result.GetValue(threads) is { } number ? [number] : [1, 2], result.GetValue(json)));
        return command;
    }

    private static int Run(string[] ids, int[] threads, bool json)
    {
        string[] unknown = [.. ids.Where(id => !WorkloadTable.Matching(id).Any())];
        if (unknown.Length > 0)
        {
            Console.Error.WriteLine($"Unknown workload: {string.Join(", ", unknown)}. The workloads are:");
            Console.Error.WriteLine(string.Join('\n', WorkloadTable.All.Select(workload => $"  {workload.Id}")));
            return UsageError;
        }

        IEnumerable<IWorkload> named = ids.Length == 0 ? WorkloadTable.All : ids.SelectMany(WorkloadTable.Matching);
        HashSet<string> selected = [.. MachineLimits.Rows.Concat<IWorkload>(named).Select(workload => workload.Id)];
        var output = new Output(json);
        foreach (IWorkload workload in WorkloadTable.All.Where(workload => selected.Contains(workload.Id)))
        {
            foreach (Row row in workload.Measure(threads))
            {
                output.Write(row);
            }
        }

        return 0;
    }
}
