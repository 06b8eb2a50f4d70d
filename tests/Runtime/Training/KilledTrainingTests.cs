using System.Diagnostics;
using System.Reflection;
using NetGen.Resume;

namespace NetGen.Tests.Training;

/// <summary>
/// The program of tests/Resume, killed at any instant, most often while it writes: the file that it leaves is always a whole checkpoint, and what it comes
/// to in the end has the bits of a training that was never stopped.
/// </summary>
public sealed class KilledTrainingTests : IDisposable
{
    private const int Kills = 25;
    private const int LongestLifeInMilliseconds = 8;

    private readonly string _directory = Directory.CreateTempSubdirectory("netgen").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void KilledAgainAndAgain()
    {
        string path = Path.Combine(_directory, "run.safetensors");
        SeededRandom random = new(1);
        long last = 0;
        int kills = 0;
        while (kills < Kills)
        {
            using Process process = Start(path);

            // However slow the machine is, it gets on: it lives until it has saved something, and a little longer.
            process.StandardOutput.ReadLine();
            DateTime before = File.GetLastWriteTimeUtc(path);
            SpinWait.SpinUntil(() => File.GetLastWriteTimeUtc(path) != before || process.HasExited);
            Thread.Sleep((int)(random.NextDouble() * LongestLifeInMilliseconds));
            if (process.HasExited)
            {
                // A machine so fast that the training was over before the last kill.
                break;
            }

            process.Kill();
            process.WaitForExit();
            kills++;
            long step = new LongTraining().Trainer.LoadCheckpoint(path).Step;
            Assert.True(step >= last, $"Step {step} after step {last}.");
            last = step;
        }

        Assert.True(kills > 3, $"The training was over after {kills} kills.");
        using Process final = Start(path);
        string[] lines = final.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        final.WaitForExit();
        Assert.Equal(0, final.ExitCode);
        Assert.Equal($"{new LongTraining().Run():x16}", lines[^1].Trim());
        Assert.Equal([path], Directory.GetFiles(_directory));
    }

    private static Process Start(string path)
    {
        string program = typeof(KilledTrainingTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "ResumeProgram").Value!;
        return Process.Start(new ProcessStartInfo("dotnet", ["exec", program, path])
        {
            RedirectStandardOutput = true,
        })!;
    }
}
