namespace NetGen.Tests.Metrics;

public sealed class RegressionMetricsTests
{
    /// <summary>The example of scikit-learn's documentation: r2 0.9486, MAE 0.5, MSE 0.375.</summary>
    [Fact]
    public void OneOutputByHand()
    {
        RegressionMetrics metrics = new([2.5f, 0, 2, 8], [3, -0.5f, 2, 7], 1);
        Assert.Equal((4, 1), (metrics.Count, metrics.Outputs));
        Assert.Equal(0.5, metrics.MeanAbsoluteError, 1e-15);
        Assert.Equal(Math.Sqrt(0.375), metrics.RootMeanSquaredError, 1e-15);
        Assert.Equal(0.9486081370449679, metrics.R2, 1e-14);
    }

    [Fact]
    public void TheWholeIsTheMeanOfTheOutputs()
    {
        // Its example with two outputs: MAE [0.5, 1], MSE [0.41666667, 1], r2 [0.96543779, 0.90816327].
        RegressionMetrics metrics = new([0, 2, -1, 2, 8, -5], [0.5f, 1, -1, 1, 7, -6], 2);
        Assert.Equal((3, 2), (metrics.Count, metrics.Outputs));
        Assert.Equal([0.5, 1], new[] { metrics[0].MeanAbsoluteError, metrics[1].MeanAbsoluteError });
        Assert.Equal(Math.Sqrt(5 / 12.0), metrics[0].RootMeanSquaredError, 1e-15);
        Assert.Equal(0.96543779, metrics[0].R2, 5e-9);
        Assert.Equal(0.90816327, metrics[1].R2, 5e-9);
        Assert.Equal(0.75, metrics.MeanAbsoluteError);
        Assert.Equal((Math.Sqrt(5 / 12.0) + 1) / 2, metrics.RootMeanSquaredError, 1e-15);
        Assert.Equal(0.93680052, metrics.R2, 1e-8);
    }

    [Theory]
    [InlineData(new float[] { 4, 4, 4 }, 1)]
    [InlineData(new float[] { 4, 5, 4 }, 0)]
    [InlineData(new float[] { 4 }, double.NaN)]
    public void WhereAllTargetsAreEqualR2SaysWhetherTheyWereMet(float[] outputs, double expected) =>
        Assert.Equal(expected, new RegressionMetrics(outputs, [.. outputs.Select(_ => 4f)], 1).R2);

    [Fact]
    public void LargeOffsetsDoNotCancel()
    {
        float[] targets = [16_777_200, 16_777_202, 16_777_204, 16_777_206];
        float[] outputs = [16_777_201, 16_777_202, 16_777_204, 16_777_206];
        Assert.Equal(0.95, new RegressionMetrics(outputs, targets, 1).R2, 1e-12);
    }

    [Fact]
    public void ItPrintsAsATable() => Assert.Equal(
        """
        output    MAE   RMSE      R2
        0         0.5    0.5  0.7500
        1        1000   1000  0.7500
        mean    500.2  500.2  0.7500
        """,
        new RegressionMetrics([0.5f, 1000, 2.5f, 5000], [0, 0, 2, 4000], 2).ToString());

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        Assert.Contains("0 outputs", Assert.Throws<ArgumentException>("outputs", () => new RegressionMetrics([], [], 1)).Message);
        Assert.Contains("5 outputs", Assert.Throws<ArgumentException>("outputs", () => new RegressionMetrics(new float[5], new float[5], 2)).Message);
        Assert.Contains("but 2 targets", Assert.Throws<ArgumentException>("targets", () => new RegressionMetrics(new float[4], new float[2], 2)).Message);
        Assert.Throws<ArgumentOutOfRangeException>("outputSize", () => new RegressionMetrics(new float[4], new float[4], 0));
        Assert.Throws<ArgumentOutOfRangeException>("output", () => new RegressionMetrics(new float[4], new float[4], 2)[2]);
    }
}
