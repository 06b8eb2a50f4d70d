using System.Globalization;
using Spectre.Console;

namespace Vanishing;

/// <summary>The text.</summary>
internal static class Report
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Tells what has been found out.</summary>
    public static void Write(IAnsiConsole console, Study study)
    {
        console.WriteLine("1. Layers. Gradients are handed back from layer to layer, each time multiplied");
        console.WriteLine("   by the weights and by the slope of the activation, at most 1/4 for a sigmoid.");
        console.WriteLine("   Their norms before training, in the first and in the last layer:");
        console.Write(Table(["sigmoid layers", "first layer", "last layer", "last / first"], study.Depths.Select(of => new[]
        {
            of.Name, Scientific(of.Norms[0]), Scientific(of.Norms[^1]), Ratio(of),
        })));
        console.WriteLine($"2. Remedies. Ten hidden layers each, trained alike for {LayerStudy.Epochs} epochs:");
        console.Write(Table(["ten hidden layers", "first layer", "last / first", "loss", "digits read"], study.Remedies.Select(of => new[]
        {
            of.Name, Scientific(of.Norms[0]), Ratio(of), of.Losses[^1].ToString("F3", Invariant),
            of.Accuracy.ToString("P1", Invariant),
        })));
        console.WriteLine($"3. Time. A recurrent network passes the same weights {SequenceNet.Steps} times. The norm of the");
        console.WriteLine("   gradient by the last and by the first number of a sequence, with the usual");
        console.WriteLine("   recurrent weights times a factor:");
        console.Write(Table(["factor", "last number", "first number"], study.Distances.Select(of => new[]
        {
            of.Scale.ToString(Invariant), Scientific(of.Norms[0]), Scientific(of.Norms[^1]),
        })));
        console.WriteLine("4. Clipping. Such a network, with its usual weights, learns to add the numbers.");
        console.WriteLine("   As it begins to, its gradients grow, and a few long steps throw it off again:");
        console.Write(Table(["gradients", "longest", "loss at its lowest", "at the end"],
            new[] { study.Unclipped, study.Clipped }.Select(of => new[]
            {
                of.Name, of.Norms.Max().ToString("F1", Invariant), of.SmoothLosses[SequenceStudy.Window..].Min().ToString("F3", Invariant),
                of.SmoothLosses[^1].ToString("F3", Invariant),
            })));
    }

    /// <summary>The run in one sentence.</summary>
    public static string InShort(Study study)
    {
        LayerStudy sigmoid = study.Remedies[0];
        LayerStudy best = study.Remedies.MaxBy(of => of.Accuracy)!;
        return string.Create(Invariant,
            $"in a network of ten sigmoid layers the first gets a gradient {sigmoid.Ratio:N0} times weaker than the last, and it stays at " +
            $"{sigmoid.Accuracy:P0} of the digits where the best of the remedies leads to {best.Accuracy:P0}; in a recurrent network clipping brings the loss to " +
            $"{study.Clipped.SmoothLosses[^1]:F2} instead of {study.Unclipped.SmoothLosses[^1]:F2}.");
    }

    private static string Scientific(double value) => value.ToString("0.0E+0", Invariant);

    private static string Ratio(LayerStudy of) => of.Ratio.ToString(of.Ratio < 10 ? "F1" : "N0", Invariant);

    private static Table Table(string[] headings, IEnumerable<string[]> rows)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string heading in headings)
        {
            table.AddColumn(heading, column => column.Alignment = heading == headings[0] ? Justify.Left : Justify.Right);
        }

        foreach (string[] row in rows)
        {
            table.AddRow(row);
        }

        return table;
    }
}
