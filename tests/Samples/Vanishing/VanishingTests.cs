using Vanishing;

namespace NetGen.Samples.Tests;

/// <summary>The sample's claims about gradients hold, with other seeds as well.</summary>
public class VanishingTests
{
    private static readonly Dataset Digits = MnistFiles.ReadTrain(MnistFiles.Beside).Take(3000);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void GradientsVanishWithEverySigmoidLayer(int seed)
    {
        LayerStudy[] depths =
        [
            LayerStudy.Untrained("2", new Sigmoid2(seed), Digits),
            LayerStudy.Untrained("4", new Sigmoid4(seed), Digits),
            LayerStudy.Untrained("6", new Sigmoid6(seed), Digits),
            LayerStudy.Untrained("8", new Sigmoid8(seed), Digits),
            LayerStudy.Untrained("10", new Sigmoid10(seed), Digits),
        ];
        Assert.Equal([3, 5, 7, 9, 11], depths.Select(of => of.Norms.Length));
        for (int i = 1; i < depths.Length; i++)
        {
            Assert.True(depths[i].Ratio > 5 * depths[i - 1].Ratio);
        }

        Assert.All(depths[^1].Norms.Zip(depths[^1].Norms.Skip(1)), pair => Assert.True(pair.First < pair.Second));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TheRemediesLetGradientsThrough(int seed)
    {
        Assert.InRange(LayerStudy.Untrained("large", new SigmoidLarge(seed), Digits).Ratio, 10, 2000);
        Assert.InRange(LayerStudy.Untrained("Xavier", new ReLUXavier(seed), Digits).Ratio, 0.02, 10);
        Assert.InRange(LayerStudy.Untrained("He", new ReLUHe(seed), Digits).Ratio, 0.02, 10);
        Assert.InRange(LayerStudy.Untrained("batch norm", new SigmoidNormalized(seed), Digits).Ratio, 0.1, 10);
    }

    [Fact]
    public void TenSigmoidLayersLearnNothingWhereNormalisedOnesDo()
    {
        Assert.InRange(LayerStudy.Trained("sigmoid", new Sigmoid10(1), Digits, 1).Accuracy, 0.05, 0.2);
        Assert.InRange(LayerStudy.Trained("batch norm", new SigmoidNormalized(1), Digits, 1).Accuracy, 0.8, 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ThroughTimeGradientsVanishOrExplodeWithTheRecurrentWeights(int seed)
    {
        double[] small = SequenceStudy.NormsByDistance(SequenceNet.Scaled(seed, 0.5f), seed);
        double[] large = SequenceStudy.NormsByDistance(SequenceNet.Scaled(seed, 3), seed);
        Assert.Equal(SequenceNet.Steps, small.Length);
        Assert.True(small[^1] < 1e-10 * small[0]);
        Assert.True(large[^1] > 1e2 * large[0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ClippingLetsARecurrentNetworkLearn(int seed)
    {
        SequenceStudy unclipped = SequenceStudy.Trained("", seed, GradientClipping.None);
        SequenceStudy clipped = SequenceStudy.Trained("", seed, GradientClipping.ByNorm(SequenceStudy.MaxNorm));
        Assert.True(clipped.SmoothLosses[^1] < 0.6 * unclipped.SmoothLosses[^1]);
        Assert.True(unclipped.Norms.Max() > 10 * SequenceStudy.MaxNorm);
    }

    [Fact]
    public void ThePictureIsThere()
    {
        LayerStudy layers = new("ten", [0.1, 1]);
        SequenceStudy sequences = SequenceStudy.Trained("", 1, GradientClipping.None);
        using TemporaryDirectory directory = new();
        Picture.Of(new Study([layers], [layers], [(1, [1, 2])], sequences, sequences)).Save(directory["vanishing"], width: 400);
        Assert.True(File.Exists(directory["vanishing.png"]));
        Assert.True(File.Exists(directory["vanishing.svg"]));
    }
}
