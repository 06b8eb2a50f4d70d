namespace NetGen.Bench.GeneratorCost;

/// <summary>First runs, each in a process of its own.</summary>
public static class ColdRuns
{
    private const int Runs = 7;

    /// <summary>The times in milliseconds, as this program prints them when called as <c>generator --cold</c>.</summary>
    public static (List<double> Roslyn, List<double> Generator) Measure(string network)
    {
        double[][] runs = [.. Enumerable.Range(0, Runs).Select(_ => OwnProcess.Numbers("generator", "--cold", network))];
        return ([.. runs.Select(run => run[0])], [.. runs.Select(run => run[1])]);
    }
}
