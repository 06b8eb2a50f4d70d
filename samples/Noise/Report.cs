using System.Globalization;
using NetGen.Samples;
using Spectre.Console;

namespace Noise;

/// <summary>The console output.</summary>
internal static class Report
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Compares the networks' predictions for noise and for digits.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<Answers> answers)
    {
        console.WriteLine("Two 784-16-16-10 networks are trained on digits: that of the Digits sample, with");
        console.WriteLine("sigmoids, and one with ReLU and a softmax output, whose outputs sum to 1. A");
        console.WriteLine("classifier always predicts some digit, and these have never been trained on an");
        console.WriteLine("image without one. Their predictions for 10,000 images of each kind:");
        Table table = new Table().Border(TableBorder.Simple).AddColumn("network").AddColumn("images");
        foreach (string heading in (string[])["mean confidence", "above 90 %", "most frequent"])
        {
            table.AddColumn(heading, column => column.RightAligned());
        }

        foreach (Answers of in answers)
        {
            table.AddRow(
                of.Network, of.Images, of.MeanConfidence.ToString("P1", Invariant), of.SureShare.ToString("P1", Invariant),
                string.Create(Invariant, $"{of.Favourite.Digit} ({of.Favourite.Share:P0})"));
        }

        console.Write(table);
        console.WriteLine("The sigmoid network's predictions for the first images of random pixels:");
        foreach (Prediction answer in answers[0].All.Take(5))
        {
            console.WriteLine(string.Create(Invariant, $"  {answer.Class}, confidence {answer.Output:P1}"));
        }

        console.WriteLine("These numbers change with --seed: training does not determine the outputs for");
        console.WriteLine("inputs unlike the training data. The picture of the first layer shows why: its");
        console.WriteLine("neurons weigh pixels, and none of them checks whether there is a stroke at all.");
    }

    /// <summary>Summarizes the run in one sentence.</summary>
    public static string InShort(IReadOnlyList<Answers> answers) => string.Create(Invariant,
        $"a network with {answers[2].Accuracy:P1} test accuracy is more than 90 % confident for {answers[0].SureShare:P0} of the images of random " +
        $"pixels, and classifies {answers[0].Favourite.Share:P0} of them as a {answers[0].Favourite.Digit}; a network with ReLU and softmax is that " +
        $"confident for {answers[1].SureShare:P0}.");
}
