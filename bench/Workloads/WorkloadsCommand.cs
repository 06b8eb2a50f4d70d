using System.CommandLine;
using NetGen.Bench.Limits;
using NetGen.Bench.Tables;

namespace NetGen.Bench.Workloads;

/// <summary>
/// <c>workloads [ids] [--threads n] [--json]</c>: measures workloads, and the machine's limits in the same run.
/// </summary>
public static class WorkloadsCommand
{
    private const int UsageError = 2;

    /// <summary>The command with its arguments and options.</summary>
    public static Command Create()
    {
        var ids = new Argument<string[]>("ids")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Ids of workloads, or what ids begin with (W3 selects W3-b10, W3-b32 and W3-b100); all without any.",
        };
        var threads = new Option<int?>("--threads") { Description = "This number alone; without it one thread and two." };
        threads.AcceptOnlyFromAmong("1", "2");
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line instead of a table." };
        var command = new Command("workloads", "Measures the workloads, and the machine's limits in the same run.")
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
            Console.Error.WriteLine($"No workload is named {string.Join(" or ", unknown)} or begins so. There are:");
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
