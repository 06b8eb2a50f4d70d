using System.Globalization;
using Spectre.Console;
using CellPadding = Spectre.Console.Padding;
using TerminalColor = Spectre.Console.Color;

namespace NetGen.Samples;

/// <summary>Some digits side by side, each with what the network says.</summary>
public static class DigitGallery
{
    private const int Gap = 2;

    /// <summary>Draws digits: two thirds of them wrong ones, which come first, the surest mistake at the front.</summary>
    /// <param name="console">The console; its width decides how many stand in a row.</param>
    /// <param name="data">The digits.</param>
    /// <param name="predictions">What the network says about each.</param>
    /// <param name="count">How many to draw at most.</param>
    public static void Show(IAnsiConsole console, Dataset data, IReadOnlyList<Prediction> predictions, int count)
    {
        int perRow = Math.Max(1, (console.Profile.Width + Gap) / (DigitArt.Width + Gap));
        foreach (Prediction[] row in Choose(predictions, count).Chunk(perRow))
        {
            Grid grid = new();
            foreach (Prediction _ in row)
            {
                grid.AddColumn(new GridColumn { Width = DigitArt.Width, NoWrap = true, Padding = new CellPadding(0, 0, Gap, 0) });
            }

            grid.Columns[^1].Padding = new CellPadding(0);
            grid.AddRow([.. row.Select(Caption)]);
            grid.AddRow([.. row.Select(prediction => Picture(data, prediction))]);
            console.Write(grid);
        }
    }

    /// <summary>The digits to draw, in their order.</summary>
    /// <param name="predictions">What the network says about each.</param>
    /// <param name="count">How many at most.</param>
    public static IEnumerable<Prediction> Choose(IReadOnlyList<Prediction> predictions, int count)
    {
        Prediction[] wrong = [.. predictions
            .Where(prediction => !prediction.IsRight)
            .OrderByDescending(prediction => prediction.Output)
            .Take(count - count / 3)];
        return wrong.Concat(predictions.Where(prediction => prediction.IsRight).Take(count - wrong.Length));
    }

    private static Text Caption(Prediction prediction)
    {
        string output = prediction.Output.ToString("P0", CultureInfo.InvariantCulture);
        return prediction.IsRight
            ? new Text($"says {prediction.Class} ({output}), right", new Style(TerminalColor.Green))
            : new Text($"says {prediction.Class} ({output}), is {prediction.Label}", new Style(TerminalColor.Red));
    }

    private static DigitArt Picture(Dataset data, Prediction prediction)
    {
        float[] image = new float[MnistFiles.Pixels];
        data.CopyInput(prediction.Index, image);
        return new DigitArt(image);
    }
}
