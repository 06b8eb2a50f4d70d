using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Layers.Normalization;

/// <summary>What a normalization learns from training data.</summary>
public class FitNormalizationTests
{
    /// <summary>scikit-learn's example of StandardScaler: [[0, 0], [0, 0], [1, 1], [1, 1]] has mean 0.5 and deviation 0.5.</summary>
    [Fact]
    public void StandardScoreIsMeanAndPopulationDeviation()
    {
        NormalizedNet network = new();
        // The features: 0 0 1 1; 1 2 3 4; large and close together; all the same; negative; huge; next to nothing.
        float[] inputs =
        [
            0, 1, 16_777_212, 7, -1, 4e37f, 1e-40f,
            0, 2, 16_777_213, 7, -2, -4e37f, 2e-40f,
            1, 3, 16_777_214, 7, -3, 4e37f, 1e-40f,
            1, 4, 16_777_215, 7, -4, -4e37f, 2e-40f,
        ];
        network.FitNormalization(Dataset.FromFloats(inputs, 7, new int[4], 2), NormalizationMethod.StandardScore);
        double deviation = Math.Sqrt(1.25);
        Assert.Equal([0.5f, 2.5f, 16_777_214, 7, -2.5f, 0], network.S1.ToArray()[..6]);
        Assert.Equal([2, (float)(1 / deviation), (float)(1 / deviation), 1, (float)(1 / deviation), (float)(1 / (double)4e37f), 1], network.F1.ToArray());

        network.FitNormalization(Dataset.FromFloats(inputs, 7, new int[4], 2), NormalizationMethod.MinMax);
        Assert.Equal([0, 1, 16_777_212, 7, -4, -4e37f, 1e-40f], network.S1.ToArray());
        Assert.Equal([1, (float)(1 / 3.0), (float)(1 / 3.0), 1, (float)(1 / 3.0), (float)(1 / (2 * (double)4e37f)), 1], network.F1.ToArray());
    }

    /// <summary>Values minus the least would be infinite, and the inverse of the spread subnormal.</summary>
    [Theory]
    [InlineData(NormalizationMethod.MinMax)]
    [InlineData(NormalizationMethod.StandardScore)]
    public void ARangeThatIsTooWideIsRefused(NormalizationMethod method)
    {
        NormalizedNet network = new();
        float[] before = network.Parameters.ToArray();
        float[] inputs = [0, 1, 2, 3, 4, -3e38f, 6, 0, 1, 2, 3, 4, 3e38f, 6];
        var e = Assert.Throws<InvalidDataException>(() => network.FitNormalization(Dataset.FromFloats(inputs, 7, new int[2], 2), method));
        Assert.Contains("Feature 5 ranges from -3E+38 to 3E+38", e.Message);
        Assert.Equal(before, network.Parameters.ToArray());

        (inputs[5], inputs[12]) = (-4e37f, 4e37f);
        network.FitNormalization(Dataset.FromFloats(inputs, 7, new int[2], 2), method);
        Assert.All(inputs.Chunk(7), sample =>
        {
            float[] output = new float[3];
            network.Forward(sample, output);
            Assert.All(output, value => Assert.True(float.IsFinite(value)));
        });
    }

    /// <summary>Over all pixels of a channel, which are next to those of the others in the inputs; from bytes too.</summary>
    [Fact]
    public void ChannelsAreTakenOverAllPixels()
    {
        NormalizedImageNet network = new();
        byte[] images = [.. Enumerable.Range(0, 4 * 90).Select(i => (byte)(i % 3 == 0 ? 10 : i % 3 == 1 ? i / 3 % 2 * 255 : i / 3 % 120))];
        network.FitNormalization(Dataset.FromBytes(images, 90, new int[4], 2), NormalizationMethod.MinMax);
        float[] factors = network.F1.ToArray();
        float third = 119 * (1f / 255);
        Assert.Equal([10 * (1f / 255), 0, 0], network.S1.ToArray());
        Assert.Equal([1, (float)(1 / (double)(255 * (1f / 255))), (float)(1 / (double)third)], factors);
    }

    [Fact]
    public void WhatCannotBeFittedIsRefusedBeforeAnythingChanges()
    {
        NormalizedImageNet network = new();
        float[] inputs = new float[3 * 90];
        inputs[2 * 90 + 31] = float.NaN;
        InvalidDataException e = Assert.Throws<InvalidDataException>(
            () => network.FitNormalization(Dataset.FromFloats(inputs, 90, new int[3], 2), NormalizationMethod.MinMax));
        Assert.Equal("Feature 1 (input 31) of sample 2 is NaN; a normalization can only be fitted to finite values.", e.Message);
        inputs[2 * 90 + 31] = float.NegativeInfinity;
        Assert.Throws<InvalidDataException>(
            () => network.FitNormalization(Dataset.FromFloats(inputs, 90, new int[3], 2), NormalizationMethod.MinMax));
        inputs[2 * 90 + 31] = 3;
        Dataset fine = Dataset.FromFloats(inputs, 90, new int[3], 2);
        Assert.Throws<ArgumentOutOfRangeException>("method", () => network.FitNormalization(fine, 0));
        Assert.Throws<ArgumentException>(
            "train", () => network.FitNormalization(Dataset.FromFloats(inputs, 30, new int[9], 2), NormalizationMethod.MinMax));
        Assert.Contains(
            "DigitNet has no Normalization layer to fit",
            Assert.Throws<InvalidOperationException>(() => new DigitNet().FitNormalization(fine, NormalizationMethod.MinMax)).Message);
        Assert.Equal([0, 0, 0], network.S1.ToArray());
        Assert.Equal([1, 1, 1], network.F1.ToArray());
    }
}
