using NetGen.Samples;

namespace Perceptron;

/// <summary>The decision boundary of each perceptron, and its loss during training.</summary>
internal static class Picture
{
    private static readonly Interval Range = new(-0.5, 1.5);

    /// <summary>Draws the charts.</summary>
    public static Chart Of(Lesson lesson) => new ChartGrid
    {
        Title = "A layer of three perceptrons: each decision boundary is a straight line",
        Columns = 2,
        Charts =
        [
            .. Enumerable.Range(0, Gates.Names.Length).Select(output => Decision(lesson.Network, output)),
            new LineChart
            {
                Title = "The loss of each perceptron",
                XLabel = "step",
                YLabel = "mean squared error",
                IsXLogarithmic = true,
                IsYLogarithmic = true,
                Curves = [.. Gates.Names.Select((name, output) => new Curve(name, lesson.Losses[output]))],
            },
        ],
    };

    private static DecisionChart Decision(ThreeOutputsNet network, int output) => new((x, y) => Output(network, output, x, y))
    {
        Title = Gates.Names[output],
        XLabel = "x1",
        YLabel = "x2",
        XRange = Range,
        YRange = Range,
        Points = Gates.PointsOf(output),
        Legend = LegendPlace.None,
    };

    private static double Output(ThreeOutputsNet network, int output, float x, float y)
    {
        Span<float> outputs = stackalloc float[ThreeOutputsNet.OutputSize];
        network.Forward([x, y], outputs);
        return outputs[output];
    }
}
