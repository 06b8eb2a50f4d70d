using ScottPlot;
using SkiaSharp;

namespace NetGen.Samples;

/// <summary>
/// Loss and accuracy of training runs by epoch: dashed curves for the training data and, if there are any, solid ones for the
/// validation data. The best epoch is marked if early stopping determined it.
/// </summary>
public sealed class LearningCurves : Chart
{
    /// <summary>The training runs and their names, at least one, each with at least one epoch.</summary>
    public IReadOnlyList<(string Name, TrainingHistory History)> Runs { get; init; } = [];

    /// <summary>Additional vertical lines at epochs, which are numbered from 1.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];

    /// <summary>Whether the loss axis is logarithmic.</summary>
    public bool IsLossLogarithmic { get; init; }

    /// <inheritdoc/>
    protected internal override int BodyHeight(int width) => Grid().BodyHeight(width) + (Runs.Count > 1 ? (int)Key(width).Size.Height : 0);

    /// <inheritdoc/>
    protected internal override void DrawBody(SKCanvas canvas, SKRect area)
    {
        ChartGrid grid = Grid();
        if (Runs.Count == 1)
        {
            grid.DrawBody(canvas, area);
            return;
        }

        Key key = Key(area.Width);
        grid.DrawBody(canvas, area with { Bottom = area.Bottom - key.Size.Height });
        key.Draw(canvas, area.MidX - key.Size.Width / 2, area.Bottom - key.Size.Height, isFramed: false);
    }

    private ChartGrid Grid()
    {
        if (Runs.Count == 0)
        {
            throw new ArgumentException($"The learning curves '{Title}' have no training runs; they need at least 1.");
        }

        foreach ((string name, TrainingHistory history) in Runs)
        {
            if (history.Epochs.Count == 0)
            {
                throw new ArgumentException($"The training run '{name}' of the learning curves '{Title}' has no epochs; it needs at least 1.");
            }
        }

        Mark[] marks = [.. BestEpochs(), .. Marks];
        Curve[] accuracies = [.. Curves(epoch => epoch.Accuracy, validation => validation.Accuracy).Where(curve => !curve.Y.All(double.IsNaN))];
        LineChart loss = new()
        {
            YLabel = "loss",
            XLabel = "epoch",
            IsYLogarithmic = IsLossLogarithmic,
            Curves = Curves(epoch => epoch.Loss, validation => validation.Loss),
            Marks = marks,
            Legend = Runs.Count > 1 ? LegendPlace.None : LegendPlace.UpperRight,
        };
        LineChart accuracy = new()
        {
            YLabel = "accuracy",
            XLabel = "epoch",
            Curves = accuracies,
            Marks = marks,
            Legend = Runs.Count > 1 ? LegendPlace.None : LegendPlace.LowerRight,
        };
        return new ChartGrid
        {
            Charts = accuracies.Length > 0 ? [loss, accuracy] : [loss],
        };
    }

    /// <summary>Creates a common legend for both charts, with a color for each training run and a line pattern for each kind of data.</summary>
    private Key Key(float width)
    {
        List<LegendItem> items = [];
        for (int run = 0; run < Runs.Count; run++)
        {
            items.Add(Item(Runs[run].Name, HouseStyle.Color(run), LinePattern.Solid));
        }

        items.Add(Item("training", HouseStyle.Faint, HouseStyle.Dashes));
        if (Runs.Any(run => HasValidation(run.History)))
        {
            items.Add(Item("validation", HouseStyle.Faint, LinePattern.Solid));
        }

        items.AddRange(BestEpochs().Concat(Marks).DistinctBy(mark => mark.Name)
            .Select(mark => Item(mark.Name, HouseStyle.Faint, LinePattern.Dotted)));
        return new Key(items, width);
    }

    private static LegendItem Item(string name, ScottPlot.Color color, LinePattern pattern) => new()
    {
        LabelText = name,
        LineColor = color,
        LineWidth = 2,
        LinePattern = pattern,
    };

    private static bool HasValidation(TrainingHistory history) => history.Epochs.Any(epoch => epoch.Validation.HasValue);

    private List<Curve> Curves(Func<EpochResult, double> training, Func<Evaluation, double> validation)
    {
        List<Curve> curves = [];
        for (int run = 0; run < Runs.Count; run++)
        {
            IReadOnlyList<EpochResult> epochs = Runs[run].History.Epochs;
            curves.Add(new Curve("training", [.. epochs.Select(training)])
            {
                Color = run,
                IsDashed = true,
            });
            if (HasValidation(Runs[run].History))
            {
                curves.Add(new Curve("validation", [.. epochs.Select(epoch => epoch.Validation is Evaluation of ? validation(of) : double.NaN)])
                {
                    Color = run,
                });
            }
        }

        return curves;
    }

    private List<Mark> BestEpochs()
    {
        List<Mark> marks = [];
        for (int run = 0; run < Runs.Count; run++)
        {
            if (Runs[run].History.BestEpoch is int best)
            {
                marks.Add(new Mark(best, "best epoch")
                {
                    Color = Runs.Count > 1 ? run : null,
                });
            }
        }

        return marks;
    }
}
