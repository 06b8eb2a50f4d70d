namespace NetGen.Tests.Metrics;

public sealed class ConfusionMatrixTests
{
    // True:       0 0 0 0 1 1 2 2 2 2; nothing is of class 3, nothing is taken for class 1.
    private static readonly ConfusionMatrix Matrix =
        ConfusionMatrix.Of([0, 0, 0, 0, 1, 1, 2, 2, 2, 2], [0, 0, 2, 3, 0, 2, 2, 2, 2, 0], 4);

    [Fact]
    public void RowsAreTrueClassesAndColumnsPredictedOnes()
    {
        int[,] expected = { { 2, 0, 1, 1 }, { 1, 0, 1, 0 }, { 1, 0, 3, 0 }, { 0, 0, 0, 0 } };
        for (int label = 0; label < 4; label++)
        {
            for (int predicted = 0; predicted < 4; predicted++)
            {
                Assert.Equal(expected[label, predicted], Matrix[label, predicted]);
            }
        }

        Assert.Equal((4, 10, 5, 0.5), (Matrix.Classes, Matrix.Count, Matrix.Correct, Matrix.Accuracy));
        Assert.Equal([4, 2, 4, 0], Of(Matrix.Support));
        Assert.Equal([4, 0, 5, 1], Of(Matrix.Predicted));
    }

    [Fact]
    public void SharesOfNothingAre0()
    {
        Assert.Equal([0.5, 0, 0.6, 0], Of(Matrix.Precision));
        Assert.Equal([0.5, 0, 0.75, 0], Of(Matrix.Recall));
        Assert.Equal([0.5, 0, 2 * 0.6 * 0.75 / 1.35, 0], Of(label => Math.Round(Matrix.F1(label), 15)), (x, y) => Math.Abs(x - y) < 1e-14);
    }

    [Fact]
    public void MeansLeaveOutClassesThatNeitherAreThereNorWerePredicted()
    {
        Assert.Equal((0.5 + 0.6) / 4, Matrix.MacroPrecision, 1e-15);
        Assert.Equal((0.5 + 0.75) / 4, Matrix.MacroRecall, 1e-15);
        ConfusionMatrix three = ConfusionMatrix.Of([0, 1], [0, 0], 3);
        Assert.Equal(0.25, three.MacroPrecision);
        Assert.Equal(0.5, three.MacroRecall);
        Assert.Equal(1 / 3.0, three.MacroF1, 1e-15);
    }

    [Fact]
    public void ItPrintsAsATable() => Assert.Equal(
        """
        true \ predicted  0  1
        0                 1  0
        1                 2  0
        """, ConfusionMatrix.Of([0, 1, 1], [0, 0, 0], 2).ToString());

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        Refused("labels", "at least one", () => ConfusionMatrix.Of([], [], 2));
        Refused("predicted", "There are 3 samples, but 2 predictions", () => ConfusionMatrix.Of([0, 1, 0], [0, 1], 2));
        Refused("labels", "The class of sample 1 is 2; with 2 classes it must be from 0 to 1", () => ConfusionMatrix.Of([0, 2], [0, 0], 2));
        Refused("predicted", "The class of sample 0 is -1", () => ConfusionMatrix.Of([0, 1], [-1, 0], 2));
        Assert.Throws<ArgumentOutOfRangeException>("classes", () => ConfusionMatrix.Of([0], [0], 1));
        Assert.Throws<ArgumentOutOfRangeException>("label", () => Matrix[4, 0]);
        Assert.Throws<ArgumentOutOfRangeException>("predicted", () => Matrix[0, -1]);
        Assert.Throws<ArgumentOutOfRangeException>("label", () => Matrix.Recall(4));
    }

    private static T[] Of<T>(Func<int, T> measure) => [.. Enumerable.Range(0, 4).Select(measure)];

    private static void Refused(string parameter, string message, Func<object> action) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(parameter, action).Message);
}
