using Spectre.Console;

namespace Boundary;

/// <summary>The console output.</summary>
internal static class Report
{
    private const double Learned = 0.95;

    /// <summary>Writes the test accuracy of every lesson at every snapshot.</summary>
    public static void Show(IAnsiConsole console, IReadOnlyList<Lesson> lessons)
    {
        console.WriteLine(
            $"Three data sets of {lessons[0].Points.Length} points in two classes that are not linearly separable, and for each a 2-16-16-1 "
            + $"network with random initial weights. The accuracy on {Lesson.TestPoints} test points that were not used in training:");
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
            "Each ReLU unit of the first layer folds the plane along a straight line, each of the second layer folds the result again, and "
            + "the output unit cuts it. So the decision boundary, where the output is 0.5, consists of straight segments that training bends "
            + "around the points. Far from the training points its course is arbitrary.");
    }

    /// <summary>Summarizes the run in one sentence.</summary>
    public static string InShort(IReadOnlyList<Lesson> lessons) =>
        $"the same small architecture bends its decision boundary around each shape; test accuracy: {string.Join(", ", lessons.Select(Result))}.";

    private static string Result(Lesson lesson)
    {
        Moment end = lesson.Moments[^1];
        int first = Array.FindIndex(lesson.Moments, moment => moment.Accuracy >= Learned);
        string when = first < 0 ? "" : $" (over {100 * Learned:0} % after {Lesson.Epochs[first]} epochs)";
        return $"{lesson.Shape.Name} {Percent(end.Accuracy)}{when}";
    }

    private static string Percent(double share) => $"{100 * share:0.0} %";
}
