using System.Diagnostics;
using System.Reflection;

namespace NetGen.Tests.Training;

/// <summary>The console program of tests/Bits, in a process of its own.</summary>
internal static class BitsProgram
{
    /// <summary>Runs it and returns the lines that it prints.</summary>
    /// <param name="settings">Variables of its environment.</param>
    /// <param name="threads">The numbers of threads for which it trains.</param>
    public static string[] Run(IEnumerable<(string Name, string Value)> settings, params string[] threads)
    {
        string program = typeof(BitsProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "BitsProgram").Value!;
        ProcessStartInfo start = new("dotnet", ["exec", program, .. threads])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in settings)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
