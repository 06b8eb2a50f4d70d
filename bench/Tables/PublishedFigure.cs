namespace NetGen.Bench.Tables;

/// <summary>A figure of another library on one of the workloads, published by its authors unless the machine says otherwise.</summary>
/// <param name="Workload">The id of the workload.</param>
/// <param name="Program">The library, as Markdown.</param>
/// <param name="Machine">The machine, with the number of its cores.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">The unit of the figure.</param>
public sealed record PublishedFigure(string Workload, string Program, string Machine, double Value, string Unit)
{
    private const string SimpleChains = "[SimpleChains.jl](https://julialang.org/blog/2022/04/simple-chains/)";
    private const string Overfit = "[Overfit](https://github.com/DevOnBike/Overfit)";

    /// <summary>All figures, by workload.</summary>
    public static readonly PublishedFigure[] All =
    [
        new("W10-epoch", SimpleChains, "Intel i9-10980XE, 18 cores", 0.123, "s/epoch"),
        new("W10-epoch", SimpleChains, "Intel i7-1165G7, 4 cores", 0.532, "s/epoch"),
        new("W11", SimpleChains, "Intel i9-10980XE, 18 cores", 41, "us/step"),
        new("W11", SimpleChains, "4 cores", 164, "us/step"),
        new("W11", "PyTorch, by the authors of SimpleChains.jl", "Intel i9-10980XE, 18 cores", 1500, "us/step"),
        new("W12-epoch", Overfit, "16 cores", 0.503, "s/epoch"),
        new("W12-epoch", Overfit, "Intel Emerald Rapids, 2 cores, measured for this table", 2.9, "s/epoch"),
    ];
}
