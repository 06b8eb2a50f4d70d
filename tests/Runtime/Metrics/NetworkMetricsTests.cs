namespace NetGen.Tests.Metrics;

/// <summary>The metrics of networks on data sets.</summary>
public sealed class NetworkMetricsTests
{
    private static readonly float[] Inputs = RandomInputs(90, 3);

    [Fact]
    public void ClassesAreThoseThatTheNetworkPredicts()
    {
        FourClassNet net = new(3);
        int[] labels = [.. Enumerable.Range(0, 30).Select(i => i % 4)];
        Dataset data = Dataset.FromFloats(Inputs, 3, labels, 4);
        ClassificationMetrics metrics = net.Classification(data);
        Assert.Equal(net.Evaluate(data, Loss.CrossEntropy).Accuracy, metrics.Accuracy);
        int[] predicted = new int[30];
        net.ClassifyBatch(Inputs, predicted);
        Assert.Equal(predicted.Count(label => label == 2), metrics.Confusion.Predicted(2));
        Assert.Equal(metrics.ToString(), net.Classification(data, threads: 2).ToString());
    }

    [Fact]
    public void ASingleOutputAnswersByItsThreshold()
    {
        int[] labels = [.. Enumerable.Range(0, 30).Select(i => i / 15)];
        Dataset data = Dataset.FromFloats(Inputs, 3, labels, 2);
        YesNoNet yes = new(1);
        LogitNet logit = new(1);
        logit.Parameters.CopyFrom(yes.Parameters.ToArray());
        logit.Decision().Threshold = 0;
        Assert.Equal(yes.Evaluate(data, Loss.BinaryCrossEntropy).Accuracy, yes.Classification(data).Accuracy);
        Assert.Equal(yes.Classification(data).Confusion.ToString(), logit.Classification(data).Confusion.ToString());
        Assert.Equal(yes.Classification(data).AreaUnderRoc(1), logit.Classification(data).AreaUnderRoc(1));
    }

    [Fact]
    public void ErrorsAreThoseOfTheNetworksOutputs()
    {
        TwoValueNet net = new(5);
        float[] targets = RandomInputs(60, 9);
        Dataset data = Dataset.FromFloats(Inputs, 3, targets, 2);
        RegressionMetrics metrics = net.Regression(data);
        Assert.Equal(net.Evaluate(data, Loss.MeanAbsoluteError).Loss, metrics.MeanAbsoluteError, 1e-6);
        double squares = (Math.Pow(metrics[0].RootMeanSquaredError, 2) + Math.Pow(metrics[1].RootMeanSquaredError, 2)) / 2;
        Assert.Equal(net.Evaluate(data, Loss.MeanSquaredError).Loss, squares, 1e-6);
    }

    [Fact]
    public void DataThatAreCopiedInSeveralBlocksAreAllThere()
    {
        const int Count = 400_000;
        TwoValueNet net = new(5);
        float[] inputs = RandomInputs(3 * Count, 2);
        float[] outputs = new float[2 * Count];
        net.ForwardBatch(inputs, outputs);
        Dataset data = Dataset.FromFloats(inputs, 3, outputs, 2);
        RegressionMetrics metrics = net.Regression(data);
        Assert.Equal((Count, 0, 1), (metrics.Count, metrics.RootMeanSquaredError, metrics.R2));
    }

    [Fact]
    public void DataThatDoNotFitAreRefused()
    {
        Dataset values = Dataset.FromFloats(Inputs, 3, new float[60], 2);
        Assert.Contains("OneHot.Decode", Assert.Throws<ArgumentException>("data", () => new TwoValueNet(1).Classification(values)).Message);
        Assert.Contains("FourClassNet has 4 outputs", Assert.Throws<ArgumentException>("data", () => new FourClassNet(1).Regression(values)).Message);
        Dataset wide = Dataset.FromFloats(Inputs, 9, new float[20], 2);
        Assert.Contains("TwoValueNet has 3 inputs", Assert.Throws<ArgumentException>("data", () => new TwoValueNet(1).Regression(wide)).Message);
    }

    private static float[] RandomInputs(int count, int seed)
    {
        SeededRandom random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextFloat() * 4 - 2)];
    }
}
