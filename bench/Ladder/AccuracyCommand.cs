using System.CommandLine;
using System.Globalization;
using NetGen.Bench.Tables;
using NetGen.Bench.Workloads;

namespace NetGen.Bench.Ladder;

/// <summary><c>accuracy [--rows a,b] [--seeds n] [--json]</c>: trains the rows of the ladder.</summary>
public static class AccuracyCommand
{
    private const int UsageError = 2;

    // The split of the 60,000 training images in the book: the last 10,000 are for validation.
    private const int TrainCount = 50_000;

    /// <summary>Creates the command with its options.</summary>
    public static Command Create()
    {
        var rows = new Option<string?>("--rows") { Description = "The ids of rows, separated by commas; all rows by default." };
        var seeds = new Option<int?>("--seeds")
        {
            Description = "The number of runs per row, at least 1; by default as specified by the row.",
        };
        seeds.Validators.Add(result =>
        {
            if (result.GetValue(seeds) < 1)
            {
                result.AddError("--seeds must be at least 1.");
            }
        });
        var json = new Option<bool>("--json") { Description = "Print one JSON object per line instead of a table." };
        const string Description =
            "Trains the networks of a ladder on MNIST, from 784-30-10 to convolutions with dropout, and measures their test accuracy.";
        var command = new Command("accuracy", Description) { rows, seeds, json };
        command.SetAction(result => Run(result.GetValue(rows), result.GetValue(seeds), result.GetValue(json)));
        return command;
    }

    private static int Run(string? rows, int? seeds, bool json)
    {
        string[] ids = rows?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        string[] unknown = [.. ids.Where(id => Rungs.All.All(rung => rung.Id != id))];
        if (unknown.Length > 0)
        {
            Console.Error.WriteLine($"Unknown row: {string.Join(", ", unknown)}. The rows are:");
            Console.Error.WriteLine(string.Join('\n', Rungs.All.Select(rung => $"  {rung.Id}")));
            return UsageError;
        }

        var header = Header.OfThisRun();
        Console.WriteLine(json ? ResultLines.Line(header) : Heading(header));
        LadderData data = new(
            Mnist.Train.Take(TrainCount), Mnist.Train.Slice(TrainCount, Mnist.TrainCount - TrainCount), Mnist.Test);
        foreach (Rung rung in Rungs.All.Where(rung => rows is null || ids.Contains(rung.Id)))
        {
            AccuracyRow row = Measure(rung, data, seeds ?? rung.Seeds);
            Console.WriteLine(json ? ResultLines.Line(row) : Columns(row));
        }

        return 0;
    }

    private static AccuracyRow Measure(Rung rung, LadderData data, int seeds)
    {
        var climbs = new List<Climb>();
        for (int seed = 1; seed <= seeds; seed++)
        {
            var climb = Climb.Of(rung, data, seed);
            climbs.Add(climb);

            // Shows the progress of long rows on stderr, so that it does not mix with the results.
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {rung.Id} seed {seed}: {climb.Accuracy:P2}, validation {climb.Validation:P2}, {climb.Seconds:F1} s"));
        }

        return Climb.Summary(rung, climbs);
    }

    private static string Heading(Header header) =>
        $"""
        {header.Machine}; {header.Runtime}; {header.Date}
        {"row",-24} {"epochs",6} {"seeds",5} {"book",8} {"accuracy",8} {"+-",7} {"peak",8} {"valid.",8} {"seconds",8}
        (accuracies on the test images; peak is the accuracy of the best epoch; seconds are the training time per run)
        """;

    private static string Columns(AccuracyRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Id,-24} {row.Epochs,6} {row.Seeds,5} {row.Book,8:P2} {row.Accuracy,8:P2} {row.Deviation,7:P2} {row.Peak,8:P2} "
            + $"{row.Validation,8:P2} {row.Seconds,8}");
}
