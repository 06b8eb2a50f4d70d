using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NetGen.Bench.Limits;

namespace NetGen.Bench.Workloads;

/// <summary><c>workloads [ids] [--json]</c>: measures workloads, and the machine's limits in the same run.</summary>
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
        var json = new Option<bool>("--json") { Description = "Print one JSON object a line instead of a table." };
        var command = new Command("workloads", "Measures the workloads, and the machine's limits in the same run.") { ids, json };
        command.SetAction(result => Run(result.GetRequiredValue(ids), result.GetValue(json)));
        return command;
    }

    private static int Run(string[] ids, bool json)
    {
        string[] unknown = [.. ids.Where(id => !WorkloadTable.Matching(id).Any())];
        if (unknown.Length > 0)
        {
            Console.Error.WriteLine($"No workload is named {string.Join(" or ", unknown)} or begins so. There are:");
            Console.Error.WriteLine(string.Join('\n', WorkloadTable.All.Select(workload => $"  {workload.Id}")));
            return UsageError;
        }

        IEnumerable<Workload> named = ids.Length == 0 ? WorkloadTable.All : ids.SelectMany(WorkloadTable.Matching);
        HashSet<string> selected = [.. MachineLimits.Rows.Concat(named).Select(workload => workload.Id)];
        if (!json)
        {
            Console.WriteLine($"{"workload",-28} {"variant",-10} {"threads",7} {"median",12} {"min",12} unit");
            Console.WriteLine("(min is the smallest figure of all runs: the best time, but the worst rate)");
        }

        foreach (Workload workload in WorkloadTable.All.Where(workload => selected.Contains(workload.Id)))
        {
            foreach (Row row in Measuring.Measure(workload))
            {
                Console.WriteLine(json ? JsonSerializer.Serialize(row) : Line(row));
            }
        }

        return 0;
    }

    private static string Line(Row row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Workload,-28} {row.Variant,-10} {row.Threads,7} {row.Median,12} {row.Min,12} {row.Unit}");
}
