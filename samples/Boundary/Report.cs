using Spectre.Console;

namespace Boundary;

/// <summary>What is printed.</summary>
internal static class Report
{
    private const double Learned = 0.95;

    /// <summary>The accuracy of every lesson at every moment.</summary>
    public static void Show(IAnsiConsole console, IReadOnlyList<Lesson> lessons)
    {
        console.WriteLine(
            $"Three sets of {lessons[0].Points.Length} points, in two classes that no straight line parts, and for each a network of "
            + $"2-16-16-1 that begins with random weights. The share of {Lesson.TestPoints} points it has never seen that it tells right:");
        Table table = new Table().SimpleBorder().AddColumn(new TableColumn("epochs").RightAligned());
        foreach (Lesson lesson in lessons)
        {
            table.AddColumn(new TableColumn(lesson.Shape.Name).RightAligned());
        }

        for (int i = 0; i < Lesson.Epochs.Length; i++)
        {
            table.AddRow([$"{Lesson.Epochs[i]}", .. lessons.Select(lesson => Percent(lesson.Moments[i].Accuracy))]);
        }

        console.Write(table);
        console.WriteLine(
            "Each unit of the first layer folds the plane along a straight line, each of the second folds the folded plane once more, and "
            + "the output cuts it: so the boundary, where the output is 0.5, is made of straight pieces that bend as the points ask for. "
            + "Far from all points nothing asks, and it runs anywhere.");
    }

    /// <summary>The run in one sentence.</summary>
    public static string InShort(IReadOnlyList<Lesson> lessons) =>
        $"one and the same small network bends its boundary around each shape: {string.Join(", ", lessons.Select(Result))}.";

    private static string Result(Lesson lesson)
    {
        Moment end = lesson.Moments[^1];
        int first = Array.FindIndex(lesson.Moments, moment => moment.Accuracy >= Learned);
        string when = first < 0 ? "" : $" (over {100 * Learned:0} % after {Lesson.Epochs[first]} epochs)";
        return $"{lesson.Shape.Name} {Percent(end.Accuracy)}{when}";
    }

    private static string Percent(double share) => $"{100 * share:0.0} %";
}
