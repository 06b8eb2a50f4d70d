using System.Diagnostics;
using System.Globalization;

namespace NetGen.Bench;

/// <summary>Runs this program in a fresh process.</summary>
public static class OwnProcess
{
    /// <summary>Runs the program with these arguments and returns the numbers that it prints, separated by spaces.</summary>
    /// <exception cref="InvalidOperationException">The process failed.</exception>
    public static double[] Numbers(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };

        // The process is this program's own executable, or dotnet with this program as its argument.
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        if (child.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"The child process with the arguments {string.Join(' ', arguments)} exited with code {child.ExitCode}.");
        }

        return [.. output.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }

    /// <summary>Formats numbers as <see cref="Numbers"/> reads them.</summary>
    public static string Text(params IEnumerable<double> numbers) =>
        string.Join(' ', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
