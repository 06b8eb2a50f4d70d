using GradientDescent;

namespace NetGen.Samples.Tests;

public class GradientDescentTests
{
    private static readonly Landscape Ground = new(seed: 1);
    private static readonly Journeys Ways = Journeys.On(Ground);

    [Fact]
    public void TheLowestPlaceIsTheLeastSquaresLine()
    {
        double meanX = Ground.X.Average(x => (double)x);
        double meanY = Ground.Y.Average(y => (double)y);
        double slope = Ground.X.Zip(Ground.Y, (x, y) => (x - meanX) * (y - meanY)).Sum() / Ground.X.Sum(x => (x - meanX) * (x - meanX));
        Assert.Equal(slope, Ground.Best.Weight, 1e-3);
        Assert.Equal(meanY - slope * meanX, Ground.Best.Bias, 1e-3);
        Assert.Equal(Ground.Cost(slope, meanY - slope * meanX), Ground.Best.Cost, 1e-5);
        Assert.True(Ground.Cost(slope + 0.01, Ground.Best.Bias) > Ground.Best.Cost);
    }

    [Fact]
    public void AStepIsTheLearningRateTimesTheSlope()
    {
        foreach (Descent descent in Ways.OneWeight)
        {
            for (int step = 0; step + 1 < descent.Places.Length; step++)
            {
                Place place = descent.Places[step];
                Assert.Equal(place.Weight - descent.Rate * place.Slope, descent.Places[step + 1].Weight, 1e-4 * Math.Max(1, Math.Abs(place.Weight)));
                Assert.Equal(Ground.Best.Bias, place.Bias);
            }
        }
    }

    [Fact]
    public void ASmallRateIsSlowAGoodOneArrivesAndALargeOneDiverges()
    {
        foreach (Descent[] ways in (Descent[][])[Ways.OneWeight, Ways.TwoWeights])
        {
            Assert.Null(ways[0].StepsTo(Ground.Bottom));
            Assert.True(ways[0].Places[^1].Cost < ways[0].Places[0].Cost);
            Assert.NotNull(ways[1].StepsTo(Ground.Bottom));
            Assert.Null(ways[2].StepsTo(Ground.Bottom));
            Assert.True(ways[2].Places[^1].Cost > 5 * ways[2].Places[0].Cost);
        }
    }

    [Fact]
    public void EveryOptimizerGoesDownByAWayOfItsOwn()
    {
        Assert.All(Ways.Optimizers, way => Assert.InRange(way.Places[^1].Cost, 0, 0.05 * way.Places[0].Cost));
        Assert.Equal(5, Ways.Optimizers.Select(way => way.Places[10]).Distinct().Count());
    }

    [Fact]
    public void StepsAreCountedToWhereTheCostStaysBelow()
    {
        Descent way = new("", 1, [.. ((double[])[5, 1, 3, 2, 1, 1]).Select(cost => new Place(0, 0, cost, 0))]);
        Assert.Equal(4, way.StepsTo(1.5));
        Assert.Equal(0, way.StepsTo(5));
        Assert.Null(way.StepsTo(0.5));
    }

    [Fact]
    public void ARunCanBeRepeated() => RepeatedRun.Check(global::GradientDescent.Program.Run, "gradientdescent", "one-weight");
}
