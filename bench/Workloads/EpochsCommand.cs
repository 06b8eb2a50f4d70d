using System.CommandLine;
using System.Diagnostics;

namespace NetGen.Bench.Workloads;

/// <summary><c>epochs ID [--threads n]</c>: prints the seconds of each epoch in this process, starting with its first.</summary>
public static class EpochsCommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "epochs";

    /// <summary>The name of the option.</summary>
    public const string Threads = "--threads";

    private const int FewestEpochs = 4;

    // Tiered compilation of the code around the emitted code continues in the background for the first second or so.
    private const double Seconds = 2;

    /// <summary>Creates the command with its argument and option.</summary>
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = $"One of {string.Join(", ", WorkloadTable.Epochs.Select(epoch => epoch.Id))}." };
        id.AcceptOnlyFromAmong([.. WorkloadTable.Epochs.Select(epoch => epoch.Id)]);
        var threads = new Option<int>(Threads) { Description = "The number of threads.", DefaultValueFactory = _ => 1 };
        threads.AcceptOnlyFromAmong("1", "2");
        var command = new Command(
            Name, "Trains a generated network and prints the seconds of each epoch, starting with the first one of the process.")
        {
            id, threads,
        };
        command.SetAction(result => Run(
            WorkloadTable.Epochs.Single(epoch => epoch.Id == result.GetRequiredValue(id)), result.GetValue(threads)));
        return command;
    }

    private static void Run(EpochWorkload workload, int threads)
    {
        // Reads the images before the clock starts.
        _ = Mnist.Train;
        IGeneratedEpoch epoch = workload.Generated(threads);
        List<double> seconds = [];
        while (seconds.Count < FewestEpochs || seconds.Sum() < Seconds)
        {
            long start = Stopwatch.GetTimestamp();
            epoch.Run();
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        Console.WriteLine(OwnProcess.Text(seconds));
    }
}
