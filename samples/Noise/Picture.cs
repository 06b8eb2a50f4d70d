using NetGen;
using NetGen.Samples;

namespace Noise;

/// <summary>The picture: noise images with predictions, the weights of the first layer, and the confidence of two networks.</summary>
internal static class Picture
{
    private const int ShownNoise = 8;

    /// <summary>Draws four charts.</summary>
    /// <param name="net">The network whose first layer is shown.</param>
    /// <param name="noise">Images of random pixels.</param>
    /// <param name="answers">The predictions of the networks; the first are those of <paramref name="net"/> for <paramref name="noise"/>.</param>
    public static Chart Of(SigmoidNet net, Dataset noise, IReadOnlyList<Answers> answers) => new ChartGrid
    {
        Title = "Digit classifiers on images of random pixels",
        Columns = 2,
        Charts =
        [
            new ImageGrid
            {
                Title = "Predictions of the sigmoid network",
                Columns = 4,
                Images = [.. answers[0].All.Take(ShownNoise).Select(answer => Tile(noise, answer))],
            },
            new ImageGrid
            {
                Title = "Weights of its first layer",
                Columns = 4,
                Colors = ImageColors.Signed,
                Images = ImageGrid.OfWeights(net.W1, MnistFiles.Side),
            },
            new LineChart
            {
                Title = "Confidence",
                XLabel = "output of the predicted digit",
                YLabel = "percent of the images",
                XRange = new Interval(0, 1),
                Legend = LegendPlace.UpperLeft,
                Curves = [.. answers.Select((of, i) => Steps(of, i))],
            },
            new BarChart(answers.Select(Name), answers.Select(of => 100 * of.SureShare))
            {
                Title = "Confidence above 90 %",
                XLabel = "percent",
                Format = "0",
            },
        ],
    };

    private static string Name(Answers answers) => $"{answers.Network}, {answers.Images}";

    private static ImageTile Tile(Dataset noise, Prediction answer)
    {
        float[] image = new float[MnistFiles.Pixels];
        noise.CopyInput(answer.Index, image);
        return new ImageTile(image, MnistFiles.Side, FormattableString.Invariant($"{answer.Class} ({100 * answer.Output:F0} %)"));
    }

    /// <summary>The histogram as a step line.</summary>
    private static Curve Steps(Answers answers, int place)
    {
        double[] shares = answers.Histogram();
        return new Curve(
            Name(answers), Enumerable.Range(0, 2 * shares.Length).Select(i => (i + 1) / 2 / (double)shares.Length),
            shares.SelectMany(share => new[] { 100 * share, 100 * share }))
        {
            Color = place % 2,
            IsDashed = place >= 2,
        };
    }
}
