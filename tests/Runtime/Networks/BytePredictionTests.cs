using System.Runtime.InteropServices;
using NetGen.CompilerServices;
using NetGen.Tests.Layers.Dense;

namespace NetGen.Tests.Networks;

/// <summary>Predictions from bytes have the bits of predictions from the floats that a data set makes of them.</summary>
public class BytePredictionTests
{
    [Fact]
    public void OfASmallDenseNetwork()
    {
        DigitNet network = new(3);
        Check(network, network.Forward, network.ForwardBatch, network.Classify, network.ClassifyBatch);
    }

    /// <summary>Inputs and scratch are more than lie on the stack.</summary>
    [Fact]
    public void OfAConvolutionalNetwork()
    {
        SummarisedCnn network = new(3);
        Check(network, network.Forward, network.ForwardBatch, network.Classify, network.ClassifyBatch);
    }

    [Fact]
    public void OfOddSizes()
    {
        Net15x33x7 network = new(3);
        Check(network, network.Forward, network.ForwardBatch, network.Classify, network.ClassifyBatch);
    }

    [Fact]
    public void OfANetworkWithOneOutput()
    {
        XorNet network = new(3);
        Check(network, network.Forward, network.ForwardBatch, network.Classify, network.ClassifyBatch);
    }

    [Fact]
    public void WrongLengthsAndScalesAreRefused()
    {
        DigitNet network = new();
        byte[] input = new byte[784];
        float[] output = new float[10];
        Assert.StartsWith(
            "DigitNet has 784 inputs per sample, but the length of input is 783.",
            Assert.Throws<ArgumentException>("input", () => network.Forward(input.AsSpan(1), output)).Message);
        Assert.Throws<ArgumentException>("output", () => network.Forward(input, output.AsSpan(1)));
        Assert.Throws<ArgumentException>("input", () => network.Classify(input.AsSpan(1)));
        Assert.Throws<ArgumentException>("inputs", () => network.ForwardBatch(input.AsSpan(1), output));
        Assert.Throws<ArgumentException>("outputs", () => network.ForwardBatch(input, new float[20]));
        Assert.Throws<ArgumentException>("classes", () => network.ClassifyBatch(input, new int[2]));
        Assert.Throws<ArgumentOutOfRangeException>("scale", () => network.Forward(input, output, 0));
        Assert.Throws<ArgumentOutOfRangeException>("scale", () => network.ForwardBatch(input, output, float.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("scale", () => network.ClassifyBatch(input, new int[1], float.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>("threads", () => network.ForwardBatch(input, output, threads: 65));
    }

    private delegate int ClassOf(ReadOnlySpan<float> input);

    private delegate void ClassesOf(ReadOnlySpan<float> inputs, Span<int> classes, int? threads = null);

    private static void Check<TNetwork>(
        INetwork<TNetwork> network, Prediction forward, PredictionOfMany forwardBatch, ClassOf classify, ClassesOf classifyBatch)
        where TNetwork : struct, INetworkPasses
    {
        foreach ((int count, float scale, int? threads) in new (int, float, int?)[] { (1, 1f / 255, 1), (47, 0.5f, 1), (200, 1f / 255, 3), (113, 2, null) })
        {
            byte[] bytes = [.. Enumerable.Range(0, count * TNetwork.InputSize).Select(i => (byte)(i * 7919 >> 3))];
            float[] inputs = new float[bytes.Length];
            Dataset data = Dataset.FromBytes(bytes, TNetwork.InputSize, new int[count], 2, scale);
            data.CopyInputs([.. Enumerable.Range(0, count)], inputs);

            float[] expected = new float[count * TNetwork.OutputSize];
            float[] outputs = new float[expected.Length];
            forwardBatch(inputs, expected, 1);
            network.ForwardBatch(bytes, outputs, scale, threads);
            AssertSameBits(expected, outputs);

            int[] classes = new int[count];
            int[] expectedClasses = new int[count];
            classifyBatch(inputs, expectedClasses, 1);
            network.ClassifyBatch(bytes, classes, scale, threads);
            Assert.Equal(expectedClasses, classes);

            ReadOnlySpan<byte> last = bytes.AsSpan(^TNetwork.InputSize..);
            ReadOnlySpan<float> lastInput = inputs.AsSpan(^TNetwork.InputSize..);
            float[] output = new float[TNetwork.OutputSize];
            float[] expectedOutput = new float[TNetwork.OutputSize];
            forward(lastInput, expectedOutput);
            network.Forward(last, output, scale);
            AssertSameBits(expectedOutput, output);
            Assert.Equal(classify(lastInput), network.Classify(last, scale));
            Assert.Equal(classify(lastInput), network.Classify(last, output, scale));
            AssertSameBits(expectedOutput, output);

            CheckAllocation(network, bytes, outputs, classes);
        }
    }

    private static void CheckAllocation<TNetwork>(INetwork<TNetwork> network, byte[] bytes, float[] outputs, int[] classes)
        where TNetwork : struct, INetworkPasses
    {
        long before = 0;
        for (int call = 0; call < 3; call++)
        {
            // The first may have taken scratch.
            before = call == 1 ? GC.GetAllocatedBytesForCurrentThread() : before;
            network.ForwardBatch(bytes, outputs, threads: 1);
            network.ClassifyBatch(bytes, classes, threads: 1);
            network.Forward(bytes.AsSpan(0, TNetwork.InputSize), outputs.AsSpan(0, TNetwork.OutputSize));
            network.Classify(bytes.AsSpan(0, TNetwork.InputSize));
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static void AssertSameBits(float[] expected, float[] actual) =>
        Assert.Equal(MemoryMarshal.Cast<float, int>(expected).ToArray(), MemoryMarshal.Cast<float, int>(actual).ToArray());
}
