extern alias generator;

using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetworkGenerator = generator::NetGen.Generator.NetworkGenerator;

namespace NetGen.Bench.GeneratorCost;

/// <summary>Times of the generator driver in milliseconds, without parsing and without compiling the emitted code.</summary>
public static class GeneratorRuns
{
    private const int Runs = 21;

    // Long enough for the JIT to reach its last tier.
    private const double WarmUpSeconds = 3;

    /// <summary>Creates a driver that has not run.</summary>
    public static GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(new NetworkGenerator());

    /// <summary>
    /// Measures the first run in this process, so it may be called only once: first Roslyn's time with a generator that emits nothing, then
    /// the time of the network generator on a separate project.
    /// </summary>
    public static (double Roslyn, double Generator) Cold(string network)
    {
        GeneratorDriver silent = CSharpGeneratorDriver.Create(new SilentGenerator());
        return (Time(silent, Project.Create(network)).Milliseconds, Time(NewDriver(), Project.Create(network)).Milliseconds);
    }

    /// <summary>Measures a new driver over a new project, repeatedly.</summary>
    public static List<double> Warm(params string[] networks) =>
        Measure(() => Time(NewDriver(), Project.Create(networks)).Milliseconds);

    /// <summary>Measures a driver that has already run, after each of many edits of the project.</summary>
    /// <param name="project">The initial project.</param>
    /// <param name="edit">Returns the project after edit number n, which differs from the project after every other edit.</param>
    public static List<double> AfterEdits(Compilation project, Func<Compilation, int, Compilation> edit)
    {
        GeneratorDriver driver = NewDriver().RunGenerators(project);
        int edits = 0;
        return Measure(() =>
        {
            project = edit(project, ++edits);
            (driver, double milliseconds) = Time(driver, project);
            return milliseconds;
        });
    }

    private static List<double> Measure(Func<double> run)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < WarmUpSeconds)
        {
            run();
        }

        return [.. Enumerable.Range(0, Runs).Select(_ => run())];
    }

    private static (GeneratorDriver Driver, double Milliseconds) Time(GeneratorDriver driver, Compilation project)
    {
        long start = Stopwatch.GetTimestamp();
        GeneratorDriver after = driver.RunGenerators(project);
        return (after, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
}
