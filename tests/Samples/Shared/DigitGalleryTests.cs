namespace NetGen.Samples.Tests;

public class DigitGalleryTests
{
    private static readonly Prediction[] Predictions =
    [
        new(0, Label: 7, Class: 7, Output: 0.9f),
        new(1, Label: 2, Class: 3, Output: 0.4f),
        new(2, Label: 1, Class: 1, Output: 0.8f),
        new(3, Label: 4, Class: 9, Output: 0.95f),
        new(4, Label: 6, Class: 0, Output: 0.7f),
        new(5, Label: 5, Class: 5, Output: 0.6f),
    ];

    [Theory]
    [InlineData(0, new int[0])]
    [InlineData(1, new[] { 3 })]
    [InlineData(3, new[] { 3, 4, 0 })]
    [InlineData(6, new[] { 3, 4, 1, 0, 2, 5 })]
    [InlineData(100, new[] { 3, 4, 1, 0, 2, 5 })]
    public void MistakesComeFirstAndTheSurestOfThemAtTheFront(int count, int[] expected) =>
        Assert.Equal(expected, DigitGallery.Choose(Predictions, count).Select(prediction => prediction.Index));
}
