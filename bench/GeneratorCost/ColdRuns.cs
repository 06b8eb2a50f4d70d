using System.Diagnostics;
using System.Globalization;

namespace NetGen.Bench.GeneratorCost;

/// <summary>First runs, each in a process of its own.</summary>
public static class ColdRuns
{
    private const int Runs = 7;

    /// <summary>The times in milliseconds, as this program prints them when called as <c>generator --cold</c>.</summary>
    public static (List<double> Roslyn, List<double> Generator) Measure(string network)
    {
        double[][] runs = [.. Enumerable.Range(0, Runs).Select(_ => Child(network))];
        return ([.. runs.Select(run => run[0])], [.. runs.Select(run => run[1])]);
    }

    private static double[] Child(string network)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };

        // The process is this program's own executable, or dotnet with this program as its argument.
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        }

        foreach (string argument in new[] { "generator", "--cold", network })
        {
            start.ArgumentList.Add(argument);
        }

        using Process child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return [.. output.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }
}
