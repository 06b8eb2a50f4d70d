extern alias generator;

using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetworkGenerator = generator::NetGen.Generator.NetworkGenerator;

namespace NetGen.Bench.GeneratorCost;

/// <summary>Times of the generator's driver in milliseconds, without parsing and without compiling what is emitted.</summary>
public static class GeneratorRuns
{
    private const int Runs = 21;

    // For the JIT to reach its last tier.
    private const double WarmUpSeconds = 3;

    /// <summary>A driver that has not run.</summary>
    public static GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(new NetworkGenerator());

    /// <summary>
    /// The first run in this process, to be called once: what Roslyn takes, with a generator that emits nothing, and after it
    /// what the generator of networks takes with a project of its own.
    /// </summary>
    public static (double Roslyn, double Generator) Cold(string network)
    {
        GeneratorDriver silent = CSharpGeneratorDriver.Create(new SilentGenerator());
        return (Time(silent, Project.Create(network)).Milliseconds, Time(NewDriver(), Project.Create(network)).Milliseconds);
    }

    /// <summary>A new driver over a new project, again and again.</summary>
    public static List<double> Warm(params string[] networks) =>
        Measure(() => Time(NewDriver(), Project.Create(networks)).Milliseconds);

    /// <summary>A driver that has run, after each of many edits of the project.</summary>
    /// <param name="project">The project at first.</param>
    /// <param name="edit">The project after edit number n, which no edit before has led to.</param>
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
