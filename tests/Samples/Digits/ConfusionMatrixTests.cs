using Digits;

namespace NetGen.Samples.Tests;

public class ConfusionMatrixTests
{
    private static readonly ConfusionMatrix s_matrix = ConfusionMatrix.Of(
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
        Assert.Equal(2, s_matrix[3, 5]);
        Assert.Equal(0, s_matrix[5, 3]);
        Assert.Equal(1, s_matrix[3, 8]);
        Assert.Equal(1, s_matrix[5, 5]);
    }

    [Fact]
    public void SharesAreOfTheLabels()
    {
        Assert.Equal(0.4, s_matrix.Accuracy);
        Assert.Equal(0.25, s_matrix.Recall(3));
        Assert.Equal(1, s_matrix.Recall(5));
        Assert.Equal(double.NaN, s_matrix.Recall(0));
    }
}
