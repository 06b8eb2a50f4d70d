using System.Globalization;
using NetGen;
using Spectre.Console;

namespace Overfitting;

/// <summary>The console output.</summary>
internal static class Report
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Writes the introduction.</summary>
    public static void WriteBeginning(IAnsiConsole console)
    {
        console.WriteLine(string.Create(Invariant,
            $"A network of {PlainNet.ParameterCount:N0} parameters trains on {Contest.TrainingDigits:N0} digits for {Contest.Epochs} epochs: as a"));
        console.WriteLine("baseline, and with each of four countermeasures against overfitting. It is");
        console.WriteLine(string.Create(Invariant, $"evaluated on {Contest.ValidationDigits:N0} validation digits after each epoch, and on the"));
        console.WriteLine("test digits only once, after training.");
    }

    /// <summary>Writes a line about a finished run.</summary>
    public static void WriteRun(IAnsiConsole console, Run run) => console.WriteLine(string.Create(Invariant,
        $"  {run.Name + ":",-15} {run.History.Epochs.Count,3} epochs, test accuracy {run.Test.Accuracy:P1}"));

    /// <summary>Writes a table of all runs.</summary>
    public static void WriteTable(IAnsiConsole console, IReadOnlyList<Run> runs)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn("run");
        foreach (string heading in (string[])["loss", "val. loss", "lowest at", "accuracy", "test acc."])
        {
            table.AddColumn(heading, column => column.RightAligned().NoWrap());
        }

        foreach (Run run in runs)
        {
            EpochResult last = run.History.Epochs[^1];
            table.AddRow(
                run.Name, last.Loss.ToString("F3", Invariant), last.Validation!.Value.Loss.ToString("F3", Invariant),
                Lowest(run).ToString(Invariant), last.Accuracy.ToString("P1", Invariant), run.Test.Accuracy.ToString("P1", Invariant));
        }

        console.Write(table);
        console.WriteLine("Training loss, validation loss and training accuracy are those of the last");
        console.WriteLine("epoch; 'lowest at' is the epoch of the lowest validation loss. Dropout and");
        console.WriteLine("augmentation make the training digits harder to classify than they are.");
    }

    /// <summary>Summarizes the runs in one sentence.</summary>
    public static string InShort(IReadOnlyList<Run> runs)
    {
        Run best = runs.MaxBy(run => run.Test.Accuracy)!;
        Run nothing = runs[0];
        return string.Create(Invariant,
            $"without a countermeasure the network memorizes its {Contest.TrainingDigits:N0} training digits " +
            $"({nothing.History.Epochs[^1].Accuracy:P0} accuracy) but classifies only {nothing.Test.Accuracy:P1} of the test digits correctly; " +
            $"its validation loss is lowest after epoch {Lowest(nothing)} and rises from there; {best.Name} helps most ({best.Test.Accuracy:P1}).");
    }

    private static int Lowest(Run run) => run.History.Epochs.MinBy(epoch => epoch.Validation!.Value.Loss)!.Epoch;
}
