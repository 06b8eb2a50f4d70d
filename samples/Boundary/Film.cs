using NetGen.Samples;

namespace Boundary;

/// <summary>The animation: the decision boundaries of all lessons, side by side, during training.</summary>
internal static class Film
{
    // Coarse, since every frame has three charts.
    private const int Cells = 40;

    private static readonly Interval Range = new(-1.4, 1.4);

    /// <summary>Creates the animated picture.</summary>
    public static Chart Of(IReadOnlyList<Lesson> lessons) => new AnimatedChart
    {
        Title = "The decision boundary of a 2-16-16-1 network during training",
        Frames = [.. Enumerable.Range(0, Lesson.Epochs.Length).Select(moment => Frame(lessons, moment))],
        FrameTime = TimeSpan.FromSeconds(0.4),
        LastFrameTime = TimeSpan.FromSeconds(3),
    };

    private static ChartGrid Frame(IReadOnlyList<Lesson> lessons, int moment) => new()
    {
        Title = Lesson.Epochs[moment] == 1 ? "after 1 epoch" : $"after {Lesson.Epochs[moment]} epochs",
        Charts = [.. lessons.Select(lesson => Map(lesson, lesson.Moments[moment]))],
    };

    private static DecisionChart Map(Lesson lesson, Moment moment)
    {
        float[] output = new float[1];
        return new DecisionChart(Probability)
        {
            Title = FormattableString.Invariant($"{lesson.Shape.Name}: {100 * moment.Accuracy:0.0} % test accuracy"),
            Classes = ["dots", "squares"],
            Points = lesson.Points,
            XRange = Range,
            YRange = Range,
            Cells = Cells,
            Legend = LegendPlace.None,
        };

        double Probability(float x, float y)
        {
            moment.Net.Forward([x, y], output);
            return output[0];
        }
    }
}
