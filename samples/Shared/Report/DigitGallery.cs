using System.Globalization;
using Spectre.Console;
using CellPadding = Spectre.Console.Padding;
using TerminalColor = Spectre.Console.Color;

namespace NetGen.Samples;

/// <summary>Digits drawn side by side, each with the network's prediction.</summary>
public static class DigitGallery
{
    private const int Gap = 2;

    /// <summary>Draws digits: up to two thirds of them misclassified; these come first, the most confident mistake at the front.</summary>
    /// <param name="console">The console; its width determines the number of digits in a row.</param>
    /// <param name="data">The digits.</param>
    /// <param name="predictions">The prediction for each digit.</param>
    /// <param name="count">The maximum number of digits to draw.</param>
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

    /// <summary>Chooses the digits to draw, in the order in which they are drawn.</summary>
    /// <param name="predictions">The prediction for each digit.</param>
    /// <param name="count">The maximum number of digits.</param>
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
            ? new Text($"read as {prediction.Class} ({output}), right", new Style(TerminalColor.Green))
            : new Text($"read as {prediction.Class} ({output}), is {prediction.Label}", new Style(TerminalColor.Red));
    }

    private static DigitArt Picture(Dataset data, Prediction prediction)
    {
        float[] image = new float[MnistFiles.Pixels];
        data.CopyInput(prediction.Index, image);
        return new DigitArt(image);
    }
}
