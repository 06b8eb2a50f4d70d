namespace NetGen.Tests.Metrics;

public sealed class ClassificationMetricsTests
{
    /// <summary>Against the definitions, written naively; outputs of few different values, so that there are ties.</summary>
    [Theory]
    [InlineData(2, 30, 4)]
    [InlineData(3, 100, 7)]
    [InlineData(5, 41, 1000)]
    [InlineData(40, 200, 3)]
    public void EveryMeasureIsAsDefined(int classes, int count, int values)
    {
        SeededRandom random = new(classes);
        float[] outputs = [.. Enumerable.Range(0, count * classes).Select(_ => random.NextInt(values) / (float)values - 0.5f)];
        int[] labels = [.. Enumerable.Range(0, count).Select(_ => random.NextInt(classes))];
        ClassificationMetrics metrics = new(outputs, labels);

        // The outputs of a sample in falling order; OrderBy keeps equal ones in theirs.
        int[][] order =
            [.. outputs.Chunk(classes).Select(row => Enumerable.Range(0, classes).OrderByDescending(label => row[label]).ToArray())];
        for (int k = 1; k <= classes; k++)
        {
            Assert.Equal(order.Zip(labels, (best, label) => best.Take(k).Contains(label) ? 1.0 : 0).Average(), metrics.TopAccuracy(k), 1e-14);
        }

        Assert.Equal(metrics.TopAccuracy(1), metrics.Accuracy);
        Assert.Equal(1, metrics.TopAccuracy(classes));
        for (int label = 0; label < classes; label++)
        {
            int right = order.Zip(labels).Count(sample => sample.First[0] == label && sample.Second == label);
            int predicted = order.Count(best => best[0] == label);
            int support = labels.Count(value => value == label);
            Assert.Equal(support, metrics.Support(label));
            Assert.Equal(predicted == 0 ? 0 : right / (double)predicted, metrics.Precision(label));
            Assert.Equal(support == 0 ? 0 : right / (double)support, metrics.Recall(label));
            Assert.Equal(support + predicted == 0 ? 0 : 2.0 * right / (support + predicted), metrics.F1(label));
            Assert.Equal(NaiveArea(outputs, labels, classes, label), metrics.AreaUnderRoc(label), 1e-13);
        }

        IEnumerable<double> areas = Enumerable.Range(0, classes).Select(metrics.AreaUnderRoc);
        Assert.Equal(areas.Where(area => !double.IsNaN(area)).Average(), metrics.MacroAreaUnderRoc, 1e-14);
    }

    [Theory]
    [InlineData(0.5f)]
    [InlineData(0f)]
    public void OneOutputIsAYesAboveItsThreshold(float threshold)
    {
        // The threshold itself is a no. Pairs (yes, no): 0.3 > 0, 0.3 > -0.2, 0 = 0, 0 > -0.2, -0.1 < 0, -0.1 > -0.2: 4.5 of 6.
        float[] outputs = [.. new[] { 0.3f, 0f, -0.1f, 0f, -0.2f }.Select(value => value + threshold)];
        ClassificationMetrics metrics = new(outputs, [1, 1, 1, 0, 0], threshold);
        Assert.Equal(2, metrics.Classes);
        Assert.Equal((2, 0, 2, 1), (metrics.Confusion[0, 0], metrics.Confusion[0, 1], metrics.Confusion[1, 0], metrics.Confusion[1, 1]));
        Assert.Equal(0.6, metrics.Accuracy);
        Assert.Equal(0.6, metrics.TopAccuracy(1));
        Assert.Equal(1, metrics.TopAccuracy(2));
        Assert.Equal(4.5 / 6, metrics.AreaUnderRoc(1));
        Assert.Equal(4.5 / 6, metrics.AreaUnderRoc(0));
    }

    [Fact]
    public void TheAreaOfAClassThatIsNotThereIsNotANumber()
    {
        ClassificationMetrics metrics = new([0.1f, 0.9f, 0.8f, 0.2f], [1, 1]);
        Assert.Equal(double.NaN, metrics.AreaUnderRoc(0));
        Assert.Equal(double.NaN, metrics.AreaUnderRoc(1));
        Assert.Equal(double.NaN, metrics.MacroAreaUnderRoc);
        Assert.Equal(0, metrics.Precision(0));
        Assert.Equal(0, metrics.Recall(0));
    }

    [Fact]
    public void InfiniteOutputsHaveAnOrderToo()
    {
        ClassificationMetrics metrics = new([float.NegativeInfinity, -3, 3, float.PositiveInfinity], [0, 0, 1, 1], threshold: 0);
        Assert.Equal(1, metrics.Accuracy);
        Assert.Equal(1, metrics.AreaUnderRoc(1));
    }

    [Fact]
    public void TheReportHasARowForEachClass()
    {
        ClassificationMetrics metrics = new([0.9f, 0.1f, 0.4f, 0.6f, 0.2f, 0.8f, 0.7f, 0.3f], [0, 0, 1, 1]);
        Assert.Equal(
            """
            class  precision  recall      F1   AUROC  samples
            cat       0.5000  0.5000  0.5000  0.7500        2
            dog       0.5000  0.5000  0.5000  0.7500        2
            mean      0.5000  0.5000  0.5000  0.7500        4
            accuracy 0.5000
            """, metrics.Report(["cat", "dog"]));
        Assert.StartsWith("class  precision", metrics.ToString());
        Assert.Contains("\n1         0.5000", metrics.ToString());
        Assert.Throws<ArgumentException>("names", () => metrics.Report(["cat"]));
    }

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        Refused("labels", "at least one", () => new ClassificationMetrics([], []));
        Refused(
            "outputs", "5 outputs are not a positive multiple of 2 samples", () => new ClassificationMetrics(new float[5], [0, 1]));
        Refused("outputs", "0 outputs", () => new ClassificationMetrics([], [0, 1]));
        Refused("labels", "The class of sample 1 is 2", () => new ClassificationMetrics(new float[4], [0, 2]));
        Refused("labels", "The class of sample 1 is 2", () => new ClassificationMetrics(new float[2], [0, 2]));
        Refused("outputs", "Output 0 of sample 1 is NaN", () => new ClassificationMetrics([0, 1, float.NaN, 0], [0, 1]));
        ClassificationMetrics metrics = new([0, 1, 1, 0], [0, 1]);
        Assert.Throws<ArgumentOutOfRangeException>("k", () => metrics.TopAccuracy(3));
        Assert.Throws<ArgumentOutOfRangeException>("k", () => metrics.TopAccuracy(0));
        Assert.Throws<ArgumentOutOfRangeException>("label", () => metrics.AreaUnderRoc(2));
    }

    /// <summary>The share of pairs of a sample of the class and another in which the former has the greater output.</summary>
    private static double NaiveArea(float[] outputs, int[] labels, int classes, int label)
    {
        double wins = 0;
        int pairs = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            for (int j = 0; j < labels.Length; j++)
            {
                if (labels[i] == label && labels[j] != label)
                {
                    int order = outputs[i * classes + label].CompareTo(outputs[j * classes + label]);
                    wins += (1 + order) / 2.0;
                    pairs++;
                }
            }
        }

        return wins / pairs;
    }

    private static void Refused(string parameter, string message, Func<object> action) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(parameter, action).Message);
}
