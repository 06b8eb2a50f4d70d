using Spectre.Console;

namespace NetGen.Samples;

/// <summary>How a network reads the test digits.</summary>
public static class DigitReport
{
    /// <summary>Shows the confusion matrix and some digits with what the network says.</summary>
    /// <param name="console">The console.</param>
    /// <param name="test">The test digits.</param>
    /// <param name="predictions">What the network says about each.</param>
    /// <param name="shown">How many to draw at most.</param>
    /// <returns>The share of digits that were recognized, 0 to 1.</returns>
    public static double Show(IAnsiConsole console, Dataset test, IReadOnlyList<Prediction> predictions, int shown)
    {
        ConfusionMatrix confusion = Prediction.Confusion(predictions);
        console.Write(ConfusionTable.Of(confusion));
        DigitGallery.Show(console, test, predictions, shown);
        return confusion.Accuracy;
    }
}
