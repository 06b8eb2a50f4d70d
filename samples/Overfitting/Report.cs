using System.Globalization;
using NetGen;
using Spectre.Console;

namespace Overfitting;

/// <summary>The text.</summary>
internal static class Report
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Says what is about to happen.</summary>
    public static void WriteBeginning(IAnsiConsole console)
    {
        console.WriteLine(string.Create(Invariant,
            $"A network of {PlainNet.ParameterCount:N0} weights and biases sees {Contest.TrainingDigits:N0} digits {Contest.Epochs} times over."));
        console.WriteLine(string.Create(Invariant, $"{Contest.ValidationDigits:N0} others show after each epoch what that is worth; the test digits are"));
        console.WriteLine("looked at once, at the end.");
    }

    /// <summary>A line for a run.</summary>
    public static void WriteRun(IAnsiConsole console, Run run) => console.WriteLine(string.Create(Invariant,
        $"  {run.Name + ":",-15} {run.History.Epochs.Count,3} epochs, {run.Test.Accuracy:P1} of the test digits"));

    /// <summary>All runs in a table.</summary>
    public static void WriteTable(IAnsiConsole console, IReadOnlyList<Run> runs)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn("against it");
        foreach (string heading in (string[])["loss", "validation", "lowest at", "digits", "test digits"])
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
        console.WriteLine("Loss and share of the digits learned, and the loss on others, are those of the");
        console.WriteLine("last epoch, 'lowest at' is the epoch at which the latter was lowest. Dropout and");
        console.WriteLine("augmentation make the digits learned harder than they are.");
    }

    /// <summary>The runs in one sentence.</summary>
    public static string InShort(IReadOnlyList<Run> runs)
    {
        Run best = runs.MaxBy(run => run.Test.Accuracy)!;
        Run nothing = runs[0];
        return string.Create(Invariant,
            $"with nothing against it the network knows {nothing.History.Epochs[^1].Accuracy:P0} of its {Contest.TrainingDigits:N0} digits by heart and " +
            $"{nothing.Test.Accuracy:P1} of new ones; its loss on others is lowest after epoch {Lowest(nothing)} and rises from there, and " +
            $"{best.Name} helps most ({best.Test.Accuracy:P1}).");
    }

    private static int Lowest(Run run) => run.History.Epochs.MinBy(epoch => epoch.Validation!.Value.Loss)!.Epoch;
}
