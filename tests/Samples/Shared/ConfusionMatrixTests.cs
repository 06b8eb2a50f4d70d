namespace NetGen.Samples.Tests;

public class ConfusionMatrixTests
{
    private static readonly ConfusionMatrix Matrix = ConfusionMatrix.Of(
    [
        new Prediction(0, Label: 3, Class: 5, Output: 1),
        new Prediction(1, Label: 3, Class: 3, Output: 1),
        new Prediction(2, Label: 3, Class: 5, Output: 1),
        new Prediction(3, Label: 3, Class: 8, Output: 1),
        new Prediction(4, Label: 5, Class: 5, Output: 1),
    ]);

    [Fact]
    public void RowsAreLabelsAndColumnsAnswers()
    {
        Assert.Equal(2, Matrix[3, 5]);
        Assert.Equal(0, Matrix[5, 3]);
        Assert.Equal(1, Matrix[3, 8]);
        Assert.Equal(1, Matrix[5, 5]);
    }

    [Fact]
    public void SharesAreOfTheLabels()
    {
        Assert.Equal(0.4, Matrix.Accuracy);
        Assert.Equal(0.25, Matrix.Recall(3));
        Assert.Equal(1, Matrix.Recall(5));
        Assert.Equal(double.NaN, Matrix.Recall(0));
    }
}
