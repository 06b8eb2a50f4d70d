using System.Globalization;
using Spectre.Console;

namespace Vanishing;

/// <summary>The console output.</summary>
internal static class Report
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Writes the measurements.</summary>
    public static void Write(IAnsiConsole console, Study study)
    {
        console.WriteLine("1. Depth. Backpropagation passes gradients from layer to layer, each time");
        console.WriteLine("   multiplied by the weights and by the derivative of the activation, at most");
        console.WriteLine("   1/4 for a sigmoid. The norms of the weight gradients before training:");
        console.Write(Table(["sigmoid layers", "first layer", "last layer", "last / first"], study.Depths.Select(of => new[]
        {
            of.Name, Scientific(of.Norms[0]), Scientific(of.Norms[^1]), Ratio(of),
        })));
        console.WriteLine($"2. Remedies. Networks of ten hidden layers, all trained alike for {LayerStudy.Epochs} epochs:");
        console.Write(Table(["ten hidden layers", "first layer", "last / first", "loss", "accuracy"], study.Remedies.Select(of => new[]
        {
            of.Name, Scientific(of.Norms[0]), Ratio(of), of.Losses[^1].ToString("F3", Invariant),
            of.Accuracy.ToString("P1", Invariant),
        })));
        console.WriteLine($"3. Time. A recurrent network applies the same weights in {SequenceNet.Steps} time steps. The");
        console.WriteLine("   norm of the gradient with respect to the last and the first number of a");
        console.WriteLine("   sequence, with the usual initial recurrent weights times a factor:");
        console.Write(Table(["factor", "last number", "first number"], study.Distances.Select(of => new[]
        {
            of.Scale.ToString(Invariant), Scientific(of.Norms[0]), Scientific(of.Norms[^1]),
        })));
        console.WriteLine("4. Clipping. The same network, with its usual initial weights, learns to add");
        console.WriteLine("   the numbers. As it learns, its gradients grow, and a few large steps undo");
        console.WriteLine("   the progress unless gradients are clipped (norms are before clipping):");
        console.Write(Table(["gradients", "largest norm", "lowest loss", "final loss"],
            new[] { study.Unclipped, study.Clipped }.Select(of => new[]
            {
                of.Name, of.Norms.Max().ToString("F1", Invariant), of.SmoothLosses[SequenceStudy.Window..].Min().ToString("F3", Invariant),
                of.SmoothLosses[^1].ToString("F3", Invariant),
            })));
    }

    /// <summary>Summarizes the run in one sentence.</summary>
    public static string InShort(Study study)
    {
        LayerStudy sigmoid = study.Remedies[0];
        LayerStudy best = study.Remedies.MaxBy(of => of.Accuracy)!;
        return string.Create(Invariant,
            $"with ten hidden sigmoid layers the gradient of the first layer is {sigmoid.Ratio:N0} times smaller than that of the last, and the " +
            $"accuracy stays at {sigmoid.Accuracy:P0}, while the best remedy reaches {best.Accuracy:P0}; in a recurrent network, gradient clipping " +
            $"lowers the final loss from {study.Unclipped.SmoothLosses[^1]:F2} to {study.Clipped.SmoothLosses[^1]:F2}.");
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
