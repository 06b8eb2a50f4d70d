using System.Globalization;
using NetGen.Samples;
using Spectre.Console;

namespace Noise;

/// <summary>The text.</summary>
internal static class Report
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Compares what the networks say about noise and about digits.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<Answers> answers)
    {
        console.WriteLine("Two networks of 784-16-16-10 neurons have learned to read digits: that of the");
        console.WriteLine("sample Digits, with sigmoids, and one with ReLU, whose outputs add up to 1.");
        console.WriteLine("They answer with some digit whatever they see, and have never been shown");
        console.WriteLine("anything that is none. Now they see 10,000 images of each kind:");
        Table table = new Table().Border(TableBorder.Simple).AddColumn("network").AddColumn("sees");
        foreach (string heading in (string[])["confidence", "above 90 %", "favorite"])
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
        console.WriteLine("The sigmoid network about the first images of random pixels:");
        foreach (Prediction answer in answers[0].All.Take(5))
        {
            console.WriteLine(string.Create(Invariant, $"  it is a {answer.Class}, with a confidence of {answer.Output:P1}"));
        }

        console.WriteLine("With another --seed these shares are others: what networks make of what they");
        console.WriteLine("have never seen is left to chance. The picture of the first neurons shows why:");
        console.WriteLine("they weigh pixels, and nothing in them asks whether there is a stroke at all.");
    }

    /// <summary>The run in one sentence.</summary>
    public static string InShort(IReadOnlyList<Answers> answers) => string.Create(Invariant,
        $"a network that reads {answers[2].Accuracy:P1} of the test digits is more than 90 % sure what digit it sees in {answers[0].SureShare:P0} of the " +
        $"images of random pixels, and takes {answers[0].Favourite.Share:P0} of them for a {answers[0].Favourite.Digit}; one with ReLU and softmax is so in " +
        $"{answers[1].SureShare:P0}.");
}
