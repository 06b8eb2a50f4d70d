using NetGen.Samples;

namespace Overfitting;

/// <summary>The picture: the training and validation losses of each run on the same axes, and the test errors of all.</summary>
internal static class Picture
{
    private static readonly Interval Losses = new(0, 1);

    /// <summary>Draws a chart of each run and one of the test errors.</summary>
    public static Chart Of(IReadOnlyList<Run> runs) => new ChartGrid
    {
        Title = $"Overfitting: loss on {Contest.TrainingDigits:N0} training digits and on {Contest.ValidationDigits:N0} validation digits",
        Columns = 2,
        Charts = [.. runs.Select(Curves), Errors(runs)],
    };

    private static Chart Curves(Run run) => new LineChart
    {
        Title = run.Name,
        XLabel = "epoch",
        YLabel = "loss",
        XRange = new Interval(0, Contest.Epochs),
        YRange = Losses,
        Legend = LegendPlace.UpperRight,
        Curves =
        [
            new Curve("training", [.. run.History.Epochs.Select(epoch => epoch.Loss)])
            {
                IsDashed = true,
                Color = 0,
            },
            new Curve("validation", [.. run.History.Epochs.Select(epoch => epoch.Validation!.Value.Loss)])
            {
                Color = 1,
            },
        ],
        Marks = run.History.BestEpoch is int best ? [new Mark(best, $"best epoch: {best}")] : [],
    };

    private static Chart Errors(IReadOnlyList<Run> runs) =>
        new BarChart(runs.Select(run => run.Name), runs.Select(run => 100 * (1 - run.Test.Accuracy)))
        {
            Title = "test error",
            XLabel = "percent",
            Format = "0.0",
        };
}
