using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NetGen.Bench.Tables;

namespace NetGen.Bench.Race;

/// <summary><c>race [--seeds 10] [--json]</c>: measures the seconds from the start of a fresh process to 99 % of the test images.</summary>
public static class RaceCommand
{
    private const int Seeds = 10;

    /// <summary>Creates the command with its options.</summary>
    public static Command Create()
    {
        var seeds = new Option<int>("--seeds") { Description = "The number of processes, at least 1.", DefaultValueFactory = _ => Seeds };
        seeds.Validators.Add(result =>
        {
            if (result.GetValue(seeds) < 1)
            {
                result.AddError("--seeds must be at least 1.");
            }
        });
        var json = new Option<bool>("--json") { Description = "Print one JSON object per line instead of a table." };
        var command = new Command(
            "race", "Measures the seconds from the start of a fresh process to 99 % of the MNIST test images, for several seeds.")
        {
            seeds, json,
        };
        command.SetAction(result => Run(result.GetValue(seeds), result.GetValue(json)));
        return command;
    }

    private static void Run(int seeds, bool json)
    {
        var header = Header.OfThisRun();
        Console.WriteLine(json ? ResultLines.Line(header) : Heading(header));
        var rows = new List<RaceRow>();
        for (int seed = 1; seed <= seeds; seed++)
        {
            RaceRow row = Measure(seed);
            rows.Add(row);
            Console.WriteLine(json ? ResultLines.Line(row) : Columns(row));
        }

        if (!json)
        {
            Console.Write(RaceText.Markdown(header, rows));
        }
    }

    private static RaceRow Measure(int seed)
    {
        long start = Stopwatch.GetTimestamp();
        double[] numbers = OwnProcess.Numbers(LapCommand.Name, seed.ToString(CultureInfo.InvariantCulture));
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new RaceRow(
            seed, Row.FourDigits(seconds), numbers[0], Row.FourDigits(numbers[1]), Row.FourDigits(numbers[2]), Row.FourDigits(numbers[3]),
            Row.FourDigits(numbers[4]));
    }

    private static string Heading(Header header) =>
        $"""
        {header.Machine}; {header.Runtime}; {header.Date}
        {"seed",4} {"seconds",8} {"accuracy",8} {"epochs",8} {"ready",8} {"training",8} {"evaluating",10}
        """;

    private static string Columns(RaceRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Seed,4} {row.Seconds,8} {row.Accuracy,8:P2} {row.Epochs,8} {row.Ready,8} {row.Training,8} {row.Evaluating,10}");
}
