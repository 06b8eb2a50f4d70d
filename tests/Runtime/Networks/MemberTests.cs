using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Training;

namespace NetGen.Tests.Networks;

/// <summary>The members that a class gains.</summary>
public class MemberTests
{
    [Fact]
    public void SizesAreConstants()
    {
        Assert.Equal((784, 10, 13_002), (DigitNet.InputSize, DigitNet.OutputSize, DigitNet.ParameterCount));
        Assert.Equal((9, 5), (NetOfAllActivations.InputSize, NetOfAllActivations.OutputSize));
        Assert.Equal(DigitNet.ParameterCount, new DigitNet().Parameters.ValueCount);
    }

    [Fact]
    public void ParametersAreFlatInTheOrderOfTheLayersEachOutIn()
    {
        Net15x33x7 network = new();
        float[] flat = [.. Enumerable.Range(1, Net15x33x7.ParameterCount).Select(i => (float)i)];
        network.Parameters.CopyFrom(flat);
        Assert.Equal(flat, network.Parameters.ToArray());
        Assert.Equal(["W1", "b1", "W2", "b2"], network.Parameters.Select(tensor => tensor.Name));
        Assert.Equal(1 + 15 * 20 + 4, network.W1[20, 4]);
        Assert.Equal(1 + 15 * 33 + 32, network.B1[32]);
        Assert.Equal(1 + 16 * 33 + 33 * 6 + 32, network.W2[6, 32]);
        Assert.Equal(flat[^1], network.B2[6]);
        Assert.Equal(flat[(15 * 33)..(16 * 33)], network.Parameters["b1"].ToArray());
        Parameter weights = network.W1;
        Assert.Equal((33, 15, 495, 1, false), (weights.Rows, weights.Columns, weights.Count, weights.Layer, weights.IsBias));
        Parameter biases = network.B2;
        Assert.Equal((7, 1, 7, 2, true), (biases.Rows, biases.Columns, biases.Count, biases.Layer, biases.IsBias));
    }

    /// <summary>And their cells are where the forward pass reads them.</summary>
    [Fact]
    public void AViewWritesToTheNetwork()
    {
        Net1x130 network = new();
        float[] y = new float[130];
        for (int row = 0; row < 130; row++)
        {
            network.W1[row] = row;
            network.B1[row] = 0.5f;
        }

        network.Forward([2], y);
        Assert.Equal(Enumerable.Range(0, 130).Select(row => 2f * row + 0.5f), y);
    }

    [Fact]
    public void PaddingStaysZero()
    {
        Net15x33x7 network = new();
        float[] ones = new float[Net15x33x7.ParameterCount];
        Array.Fill(ones, 1);
        network.Parameters.CopyFrom(ones);
        Assert.Equal(ones.Length, ((INetwork<Net15x33x7.Passes>)network).Memory.Parameters.Span.Count(1f));
        network.Initialize(5);
        int zeros = ((INetwork<Net15x33x7.Passes>)network).Memory.Parameters.Span.Count(0f);
        Assert.Equal(((INetwork<Net15x33x7.Passes>)network).Memory.Parameters.Length - 15 * 33 - 33 * 7, zeros);
    }

    [Fact]
    public void ViewsRefuseWhatDoesNotFit()
    {
        Net15x33x7 network = new(1);
        ulong before = ParameterHash.Of(network.Parameters);
        AssertRefused("destination", () => network.Parameters.CopyTo(new float[9]), "766 values, but the destination has room");
        AssertRefused("source", () => network.Parameters.CopyFrom(new float[765]), "766 parameters, but the source has 765");
        AssertRefused("source", () => network.Parameters.CopyFrom(new float[767]), "767");
        AssertRefused("source", () => network.W2.CopyFrom(new float[230]), "W2 takes 231 values, but the source has 230");
        AssertRefused("destination", () => network.W2.CopyTo(new float[230]), "W2 has 231 values");
        AssertRefused("name", () => _ = network.Parameters["W3"], "W1, b1, W2, b2");
        Assert.Throws<ArgumentOutOfRangeException>(() => network.W2[7, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => network.W2[0, 33]);
        Assert.Throws<ArgumentOutOfRangeException>(() => network.W2[-1, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => network.B1[0, 1]);
        Assert.Equal(before, ParameterHash.Of(network.Parameters));
    }

    [Fact]
    public void AClonesParametersAreItsOwn()
    {
        Net15x33x7 network = new(1);
        Net15x33x7 clone = network.Clone();
        Assert.Equal(network.Parameters.ToArray(), clone.Parameters.ToArray());
        ulong before = ParameterHash.Of(network.Parameters);
        clone.Trainer(Loss.CrossEntropy, new Sgd(1)).TrainBatch(new float[15], [3]);
        Assert.Equal(before, ParameterHash.Of(network.Parameters));
        Assert.NotEqual(before, ParameterHash.Of(clone.Parameters));
        network.CopyFrom(clone);
        Assert.Equal(clone.Parameters.ToArray(), network.Parameters.ToArray());
        network.Initialize(1);
        Assert.Equal(before, ParameterHash.Of(network.Parameters));
        Assert.NotEqual(before, ParameterHash.Of(clone.Parameters));
        Assert.Throws<ArgumentNullException>(() => network.CopyFrom(null!));
    }

    [Fact]
    public void InitializeIsReproducible()
    {
        Assert.Equal(new DigitNet().Parameters.ToArray(), new DigitNet(0).Parameters.ToArray());
        DigitNet network = new(3);
        ulong three = ParameterHash.Of(network.Parameters);
        network.Initialize(4);
        Assert.NotEqual(three, ParameterHash.Of(network.Parameters));
        network.Initialize(3);
        Assert.Equal(three, ParameterHash.Of(network.Parameters));
        Assert.All(network.B1.ToArray(), bias => Assert.Equal(0, bias));
    }

    /// <summary>He's limit sqrt(6 / in) before ReLU and its kin, Glorot's sqrt(6 / (in + out)) otherwise.</summary>
    [Fact]
    public void EachActivationHasADefaultInitializer()
    {
        AssertLimit(new Net100x17x100().W1, Math.Sqrt(6.0 / 100));
        AssertLimit(new Net100x17x100().W2, Math.Sqrt(6.0 / 117));
        AssertLimit(new Net64x128x65().W1, Math.Sqrt(6.0 / 64));
        AssertLimit(new Net65x130x33().W1, Math.Sqrt(6.0 / 195));
        AssertLimit(new Net65x130x33().W2, Math.Sqrt(6.0 / 163));
    }

    [Theory]
    [InlineData(new[] { 0f, 1, 3, 3, 2, 3, 0 }, 2)]
    [InlineData(new[] { -2f, -1, -3, -3, -2, -3, -1 }, 1)]
    public void ClassifyGivesTheFirstOfTheGreatest(float[] biases, int expected)
    {
        Net15x33x7 network = new();
        network.Parameters.CopyFrom(new float[Net15x33x7.ParameterCount]);
        network.B2.CopyFrom(biases);
        Assert.Equal(expected, network.Classify(new float[15]));
        int[] classes = new int[50];
        network.ClassifyBatch(new float[50 * 15], classes);
        Assert.All(classes, actual => Assert.Equal(expected, actual));
    }

    [Fact]
    public void ClassifyAndClassifyBatchAgreeWithForward()
    {
        Net65x130x33 network = new(2);
        Samples x = new(130, 65, seed: 3, -1, 1);
        int[] classes = new int[130];
        network.ClassifyBatch(x.Span, classes);
        Assert.True(classes.Distinct().Count() > 5);
        float[] y = new float[33];
        for (int i = 0; i < 130; i++)
        {
            network.Forward(x[i], y);
            Assert.Equal(y.IndexOf(y.Max()), classes[i]);
            Assert.Equal(classes[i], network.Classify(x[i]));
            float[] outputs = new float[33];
            Assert.Equal(classes[i], network.Classify(x[i], outputs));
            Assert.Equal(y, outputs);
        }
    }

    /// <summary>More outputs than belong on the stack.</summary>
    [Fact]
    public void ClassifyOfAWideNetwork()
    {
        Net20x5000 network = new(2);
        Samples x = new(3, 20, seed: 3, -1, 1);
        float[] y = new float[5000];
        for (int i = 0; i < 3; i++)
        {
            network.Forward(x[i], y);
            Assert.Equal(y.IndexOf(y.Max()), network.Classify(x[i]));
        }
    }

    [Theory]
    [InlineData(0f, 0)]
    [InlineData(-0.01f, 0)]
    [InlineData(0.01f, 1)]
    public void ASingleOutputSaysYesOrNo(float bias, int expected)
    {
        XorNet probability = new();
        probability.Parameters.CopyFrom(new float[XorNet.ParameterCount]);
        probability.B2[0] = bias;
        Assert.Equal(expected, probability.Classify([1, 1]));
        Net1x7x1 value = new();
        value.Parameters.CopyFrom(new float[Net1x7x1.ParameterCount]);
        value.B2[0] = MathF.Atanh(0.5f) + bias;
        Assert.Equal(expected, value.Classify([1]));
    }

    private static void AssertLimit(Parameter weights, double limit)
    {
        float greatest = weights.ToArray().Max(Math.Abs);
        Assert.InRange(greatest, 0.97 * limit, limit);
    }

    private static void AssertRefused(string argument, Action call, string message)
    {
        var e = Assert.Throws<ArgumentException>(call);
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.Equal(argument, e.ParamName);
    }
}
