using NetGen.CompilerServices;

namespace NetGen.Tests.CompilerServices;

public class WeightDistributionTests
{
    private const int FanIn = 300;
    private const int FanOut = 200;

    [Theory]
    [InlineData(Initializer.XavierUniform, 0.1095445)] // sqrt(6 / 500)
    [InlineData(Initializer.HeUniform, 0.1414214)] // sqrt(6 / 300)
    public void UniformFillsItsRange(Initializer initializer, double limit)
    {
        float[] weights = Fill(initializer);
        Assert.All(weights, w => Assert.InRange(w, -limit, limit));

        // 60,000 numbers come close to both ends, and have the variance of a uniform distribution.
        Assert.InRange(weights.Max(), 0.999 * limit, limit);
        Assert.InRange(weights.Min(), -limit, -0.999 * limit);
        CheckMoments(weights, limit / Math.Sqrt(3), kurtosis: 1.8);
    }

    [Theory]
    [InlineData(Initializer.XavierNormal, 0.0632456)] // sqrt(2 / 500)
    [InlineData(Initializer.HeNormal, 0.0816497)] // sqrt(2 / 300)
    [InlineData(Initializer.LeCunNormal, 0.0577350)] // sqrt(1 / 300)
    [InlineData(Initializer.Normal, 0.25)]
    public void NormalHasItsStandardDeviation(Initializer initializer, double standardDeviation) =>
        CheckMoments(Fill(initializer), standardDeviation, kurtosis: 3);

    [Fact]
    public void WeightsFollowTheGenerator()
    {
        float[] weights = new float[3];
        SeededRandom random = new(0);
        WeightDistribution.Fill(Initializer.HeUniform, 0, 6, 1, random, weights);
        SeededRandom expected = new(0);
        Assert.All(weights, w => Assert.Equal((float)(2 * expected.NextDouble() - 1), w));
        Assert.Equal(expected.NextUInt64(), random.NextUInt64());
    }

    [Fact]
    public void LargeFansDoNotOverflow()
    {
        float[] weights = new float[100];
        WeightDistribution.Fill(Initializer.XavierUniform, 0, int.MaxValue, int.MaxValue, new SeededRandom(1), weights);
        Assert.All(weights, w => Assert.InRange(w, -3.74e-5, 3.74e-5));
        Assert.True(weights.Max() > 3e-5);
    }

    [Theory]
    [InlineData(Initializer.HeNormal, 0, 0, 1, "fanIn")]
    [InlineData(Initializer.HeNormal, 0, 1, 0, "fanOut")]
    [InlineData(Initializer.Normal, 0, 1, 1, "standardDeviation")]
    [InlineData(Initializer.Normal, -1, 1, 1, "standardDeviation")]
    [InlineData(Initializer.Normal, double.NaN, 1, 1, "standardDeviation")]
    [InlineData(Initializer.Normal, double.PositiveInfinity, 1, 1, "standardDeviation")]
    [InlineData((Initializer)0, 1, 1, 1, "initializer")]
    [InlineData((Initializer)7, 1, 1, 1, "initializer")]
    public void WrongArgumentsAreNamed(Initializer initializer, double standardDeviation, int fanIn, int fanOut, string name)
    {
        float[] weights = [3];
        Assert.Throws<ArgumentOutOfRangeException>(
            name, () => WeightDistribution.Fill(initializer, standardDeviation, fanIn, fanOut, new SeededRandom(1), weights));
        Assert.Equal([3], weights);
    }

    [Theory]
    [InlineData(Activation.Identity, Initializer.XavierUniform)]
    [InlineData(Activation.Sigmoid, Initializer.XavierUniform)]
    [InlineData(Activation.Tanh, Initializer.XavierUniform)]
    [InlineData(Activation.Softmax, Initializer.XavierUniform)]
    [InlineData(Activation.ReLU, Initializer.HeUniform)]
    [InlineData(Activation.LeakyReLU, Initializer.HeUniform)]
    [InlineData(Activation.Elu, Initializer.HeUniform)]
    [InlineData(Activation.Gelu, Initializer.HeUniform)]
    [InlineData(Activation.Softplus, Initializer.HeUniform)]
    [InlineData(Activation.Silu, Initializer.HeUniform)]
    public void EveryActivationHasADefault(Activation activation, Initializer expected) =>
        Assert.Equal(expected, ActivationTraits.Of(activation).Initializer);

    private static float[] Fill(Initializer initializer)
    {
        float[] weights = new float[FanIn * FanOut];
        WeightDistribution.Fill(initializer, 0.25, FanIn, FanOut, new SeededRandom(1), weights);
        return weights;
    }

    // 60,000 samples: about four standard deviations of each estimate are left.
    private static void CheckMoments(float[] weights, double standardDeviation, double kurtosis)
    {
        double variance = weights.Average(w => (double)w * w);
        Assert.Equal(0, weights.Average() / standardDeviation, 0.017);
        Assert.Equal(1, variance / (standardDeviation * standardDeviation), 0.024);
        Assert.Equal(kurtosis, weights.Average(w => Math.Pow(w, 4)) / (variance * variance), 0.1);
    }
}
