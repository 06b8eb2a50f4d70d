using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Emission;

/// <summary>
/// CoreCLR compiles a method without optimization above 60,000 bytes of IL, 20,000 instructions, 2,000 basic blocks or 2,000 locals, and
/// tracks only 1,024 locals. Emitted methods stay far below, whatever the network.
/// </summary>
public class MethodSizeTests
{
    [Theory]
    [InlineData("784, 16, 16, 10")]
    [InlineData("784, 512, 512, 10")]
    [InlineData("2, 2, 1")]
    [InlineData("1000, 2000, 3000, 4000, 5000, 77, 78, 79, 80, 10")]
    public void TheLargestMethodIsFarBelowTheLimitsOfTheJIT(string sizes) =>
        Check($"[Network({sizes}, Activation.Gelu)] internal partial class Net {{ }}");

    [Theory]
    [InlineData("Input(28, 28, 1), Conv2D(20, 5, Activation.Gelu), Conv2D(40, 5, Activation.Gelu)")]
    [InlineData("Input(64, 64, 3), Conv2D(64, 11, Activation.Gelu, Stride = 4), Conv2D(7, 3, Activation.Gelu, Padding = Padding.Same)")]
    [InlineData("Input(100, 100, 1), Conv2D(5, 100, Activation.Gelu)")]
    [InlineData("Input(1000, 20), Conv1D(100, 30, Activation.Gelu)")]
    public void ConvolutionsToo(string layers) => Check($"[Network, {layers}] internal partial class Net {{ }}");

    [Theory]
    [InlineData("Input(28, 28), Lstm(64)")]
    [InlineData("Input(50, 100), Gru(1000, ReturnSequences = true), SimpleRnn(33)")]
    public void RecurrentLayersToo(string layers) => Check($"[Network, {layers}] internal partial class Net {{ }}");

    [Fact]
    public void AMethodIsMeasuredByItsInstructions()
    {
        CompiledMethod method = Assert.Single(
            Compile("internal static class C { internal static int Run(int n) { int s = 0; while (n > 0) { s += n; n -= 300; } return s; } }"),
            method => method.Name == "Run");

        // ldc.i4.0 stloc.0 br.s | ldloc.0 ldarg.0 add.ovf stloc.0 ldarg.0 ldc.i4 sub.ovf starg.s | ldarg.0 ldc.i4.0 bgt.s | ldloc.0 ret
        Assert.Equal(new CompiledMethod("Run", Bytes: 23, Instructions: 16, Blocks: 4, Locals: 1), method);
    }

    private static void Check(string network)
    {
        CompiledMethod[] methods = Compile("using NetGen;\n" + network);
        Assert.True(methods.Length > 20);
        Assert.All(methods, method =>
        {
            Assert.True(method.Bytes < 8_000, $"{method}");
            Assert.True(method.Instructions < 2_500, $"{method}");
            Assert.True(method.Blocks < 100, $"{method}");
            Assert.True(method.Locals < 200, $"{method}");
        });
    }

    private static CompiledMethod[] Compile(string source)
    {
        Compilation compilation = CustomerProjects.Build(source);
        using MemoryStream image = new();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        return [.. CompiledMethod.All(image)];
    }
}
