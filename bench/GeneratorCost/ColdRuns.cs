namespace NetGen.Bench.GeneratorCost;

/// <summary>Measures first runs, each in a separate process.</summary>
public static class ColdRuns
{
    private const int Runs = 7;

    /// <summary>Returns the times in milliseconds, as printed by this program when it is called as <c>generator --cold</c>.</summary>
    public static (List<double> Roslyn, List<double> Generator) Measure(string network)
    {
        double[][] runs = [.. Enumerable.Range(0, Runs).Select(_ => OwnProcess.Numbers("generator", "--cold", network))];
        return ([.. runs.Select(run => run[0])], [.. runs.Select(run => run[1])]);
    }
}
