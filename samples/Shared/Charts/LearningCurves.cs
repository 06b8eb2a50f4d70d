using SkiaSharp;

namespace NetGen.Samples;

/// <summary>
/// Loss and accuracy of trainings, epoch by epoch: of the training data dashed, of the validation data, where there are any, as
/// a line.
/// </summary>
public sealed class LearningCurves : Chart
{
    /// <summary>The trainings and their names; at least one, each with at least one epoch.</summary>
    public IReadOnlyList<(string Name, TrainingHistory History)> Runs { get; init; } = [];

    /// <summary>Vertical lines at epochs, from 1.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];

    /// <summary>Whether the axis of the loss is logarithmic.</summary>
    public bool IsLossLogarithmic { get; init; }

    /// <inheritdoc/>
    protected internal override int NaturalHeight(int width) => Grid().NaturalHeight(width);

    /// <inheritdoc/>
    protected internal override void Draw(SKCanvas canvas, SKRect area) => Grid().Draw(canvas, area);

    private ChartGrid Grid()
    {
        if (Runs.Count == 0)
        {
            throw new ArgumentException($"The learning curves '{Title}' have no trainings; they take at least 1.");
        }

        LineChart loss = new()
        {
            YLabel = "loss",
            XLabel = "epoch",
            IsYLogarithmic = IsLossLogarithmic,
            Curves = Curves(epoch => epoch.Loss, validation => validation.Loss),
            Marks = Marks,
            Legend = Runs.Count > 1 ? LegendPlace.Below : LegendPlace.UpperRight,
        };
        LineChart accuracy = new()
        {
            YLabel = "accuracy",
            XLabel = "epoch",
            Curves = Curves(epoch => epoch.Accuracy, validation => validation.Accuracy),
            Marks = Marks,
            Legend = Runs.Count > 1 ? LegendPlace.Below : LegendPlace.LowerRight,
        };
        return new ChartGrid
        {
            Title = Title,
            Charts = accuracy.Curves.Count > 0 ? [loss, accuracy] : [loss],
        };
    }

    private List<Curve> Curves(Func<EpochResult, double> training, Func<Evaluation, double> validation)
    {
        List<Curve> curves = [];
        for (int run = 0; run < Runs.Count; run++)
        {
            (string name, TrainingHistory history) = Runs[run];
            string prefix = Runs.Count > 1 ? $"{name}, " : "";
            Add(curves, $"{prefix}training", run, isDashed: true, [.. history.Epochs.Select(training)]);
            if (history.Epochs.Any(epoch => epoch.Validation.HasValue))
            {
                Add(
                    curves, $"{prefix}validation", run, isDashed: false,
                    [.. history.Epochs.Select(epoch => epoch.Validation is Evaluation measured ? validation(measured) : double.NaN)]);
            }
        }

        return curves;
    }

    // Data without labels have no accuracy: no curve then.
    private static void Add(List<Curve> curves, string name, int color, bool isDashed, double[] values)
    {
        if (values.Length == 0 || !values.All(double.IsNaN))
        {
            curves.Add(new Curve(name, values)
            {
                Color = color,
                IsDashed = isDashed,
            });
        }
    }
}
