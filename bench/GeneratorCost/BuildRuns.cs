extern alias generator;

using System.Diagnostics;
using NetworkGenerator = generator::NetGen.Generator.NetworkGenerator;

namespace NetGen.Bench.GeneratorCost;

/// <summary>Builds a whole project with <c>dotnet build</c>, as a user does: generator, analyzer, compiler and MSBuild.</summary>
public static class BuildRuns
{
    private const int Runs = 5;

    /// <summary>Returns the seconds of builds from scratch, after a restore and a build that start the compiler server.</summary>
    /// <param name="networks">The arguments of the networks' attributes; without networks, the cost of the rest is measured.</param>
    /// <exception cref="InvalidOperationException">The build failed.</exception>
    public static List<double> Measure(params string[] networks)
    {
        string folder = Directory.CreateTempSubdirectory("netgen-build-").FullName;
        try
        {
            File.WriteAllText(
                Path.Combine(folder, "Project.csproj"),
                $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                  </PropertyGroup>
                  <ItemGroup>
                    <Reference Include="{typeof(NetworkAttribute).Assembly.Location}" />
                    <Analyzer Include="{typeof(NetworkGenerator).Assembly.Location}" />
                  </ItemGroup>
                </Project>
                """);
            File.WriteAllText(Path.Combine(folder, "Networks.cs"), Project.SourceOf(networks));
            Build(folder);
            return [.. Enumerable.Range(0, Runs).Select(_ => Build(folder, "--no-restore", "--no-incremental"))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Build(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["build", "-c", "Release", "-v", "quiet", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        return process.ExitCode == 0 ? seconds : throw new InvalidOperationException($"dotnet build failed: {output}");
    }
}
