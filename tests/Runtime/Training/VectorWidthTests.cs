using System.Diagnostics;
using System.Numerics;
using System.Reflection;
using System.Runtime.Intrinsics;

namespace NetGen.Tests.Training;

/// <summary>The same bits with every vector width, each in a process of its own (tests/Bits) that is told which to use.</summary>
public class VectorWidthTests
{
    private static readonly Lazy<string[]> Default = new(() => Run(null));

    /// <param name="setting">A switch of .NET, which ignores those that it does not know: so the widths are checked too.</param>
    /// <param name="lanes">Floats in a Vector then, where the processor has as many.</param>
    /// <param name="wide">Whether 512-bit vectors are used then, where the processor has them.</param>
    [Theory]
    [InlineData("DOTNET_EnableAVX512=0", 8, false)]
    [InlineData("DOTNET_PreferredVectorBitWidth=256", 8, false)]
    [InlineData("DOTNET_PreferredVectorBitWidth=128", 4, false)]
    [InlineData("DOTNET_MaxVectorTBitWidth=512", 16, true)]
    public void TheBitsDoNotDependOnTheWidth(string setting, int lanes, bool wide)
    {
        string[] lines = Run(setting);
        int most = Vector512.IsHardwareAccelerated ? 16 : Vector<float>.Count;
        Assert.Equal(Math.Min(lanes, most).ToString(), lines[0]);
        Assert.Equal((wide && Vector512.IsHardwareAccelerated).ToString(), lines[1]);
        Assert.Equal(Default.Value[2], lines[2]);
    }

    [Fact]
    public void TheDefaultIsTheWidestOfTheProcessor()
    {
        Assert.Equal(Vector<float>.Count.ToString(), Default.Value[0]);
        Assert.Equal(Vector512.IsHardwareAccelerated.ToString(), Default.Value[1]);
    }

    private static string[] Run(string? setting)
    {
        string program = typeof(VectorWidthTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "BitsProgram").Value!;
        ProcessStartInfo start = new("dotnet")
        {
            ArgumentList = { "exec", program },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (setting?.Split('=') is [var name, var value])
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
