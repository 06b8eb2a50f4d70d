using Spectre.Console;

namespace NetGen.Samples;

/// <summary>The report of a network's performance on the test digits.</summary>
public static class DigitReport
{
    /// <summary>Writes the confusion matrix and some digits with their predictions.</summary>
    /// <param name="console">The console.</param>
    /// <param name="test">The test digits.</param>
    /// <param name="predictions">The prediction for each test digit.</param>
    /// <param name="shown">The maximum number of digits to draw.</param>
    /// <returns>The accuracy, from 0 to 1.</returns>
    public static double Show(IAnsiConsole console, Dataset test, IReadOnlyList<Prediction> predictions, int shown)
    {
        ConfusionMatrix confusion = Prediction.Confusion(predictions);
        console.Write(ConfusionTable.Of(confusion));
        DigitGallery.Show(console, test, predictions, shown);
        return confusion.Accuracy;
    }
}
