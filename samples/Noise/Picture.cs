using NetGen;
using NetGen.Samples;

namespace Noise;

/// <summary>The picture: noise with what a network says, what its first neurons look at, and how sure two networks are.</summary>
internal static class Picture
{
    private const int ShownNoise = 8;

    /// <summary>Four charts.</summary>
    /// <param name="net">The network whose neurons are shown.</param>
    /// <param name="noise">Images of random pixels.</param>
    /// <param name="answers">What the networks say: that network about the noise first.</param>
    public static Chart Of(SigmoidNet net, Dataset noise, IReadOnlyList<Answers> answers) => new ChartGrid
    {
        Title = "Digit networks look at random pixels",
        Columns = 2,
        Charts =
        [
            new ImageGrid
            {
                Title = "What the sigmoid network says",
                Columns = 4,
                Images = [.. answers[0].All.Take(ShownNoise).Select(answer => Tile(noise, answer))],
            },
            new ImageGrid
            {
                Title = "What its first neurons look at",
                Columns = 4,
                Colors = ImageColors.Signed,
                Images = ImageGrid.OfWeights(net.W1, MnistFiles.Side),
            },
            new LineChart
            {
                Title = "How sure they are",
                XLabel = "output for the answer",
                YLabel = "percent of the images",
                XRange = new Interval(0, 1),
                Legend = LegendPlace.UpperLeft,
                Curves = [.. answers.Select((of, i) => Steps(of, i))],
            },
            new BarChart(answers.Select(Name), answers.Select(of => 100 * of.SureShare))
            {
                Title = "Answers surer than 90 %",
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

    /// <summary>The histogram as a line with a step at each edge.</summary>
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
