using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace NetGen.Bench.Tables;

/// <summary>The first line of JSON output: where and when the figures below it were measured.</summary>
/// <param name="Machine">The processor.</param>
/// <param name="Runtime">The version of .NET.</param>
/// <param name="Date">The date, such as 2026-01-31.</param>
/// <param name="Peers">The versions of the peers and of the compilers that built them; null without peers.</param>
/// <param name="Payload">The bytes of the native libraries that an application must ship, by program; null if not measured.</param>
public sealed record Header(
    [property: JsonPropertyName("machine")] string Machine,
    [property: JsonPropertyName("runtime")] string Runtime,
    [property: JsonPropertyName("date")] string Date,
    [property: JsonPropertyName("peers")] string? Peers = null,
    [property: JsonPropertyName("payload")] SortedDictionary<string, double>? Payload = null)
{
    /// <summary>Creates the header of this machine and today's date.</summary>
    public static Header OfThisRun() => new(
        $"{Processor()}, {Environment.ProcessorCount} logical processors",
        RuntimeInformation.FrameworkDescription,
        DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string Processor()
    {
        const string Linux = "/proc/cpuinfo";
        if (File.Exists(Linux) && File.ReadLines(Linux).FirstOrDefault(line => line.StartsWith("model name")) is { } line)
        {
            return line[(line.IndexOf(':') + 1)..].Trim();
        }

        return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
