using NetGen;
using Spectre.Console;

namespace PassFail;

/// <summary>What is printed.</summary>
internal static class Report
{
    private const int Pass = 1;

    /// <summary>The training, the weights, and a prediction.</summary>
    public static void Show(IAnsiConsole console, Course course)
    {
        StudentNet net = course.Net;
        console.WriteLine(
            $"students.csv, an invented table, tells of {course.Students.Dataset.Count} students how many hours a day they study, play and "
            + $"sleep, and whether they passed. One sigmoid neuron learns from {course.Seen.Count} of them; {course.New.Count} are put "
            + $"aside as new ones. In {Course.Epochs} epochs the binary cross-entropy falls from {course.Losses.First:0.000} to "
            + $"{course.Losses.Last:0.000}.");
        console.Write(Metrics(course));
        console.WriteLine(
            "Precision: of those it says will pass, how many did. Recall: of those who passed, how many it has found. What is missing to 100 % is "
            + "chance as well: in the table two students with the same hours may end differently.");
        console.WriteLine();
        console.WriteLine("What the weights say:");
        console.Write(Weights(course));
        console.WriteLine(
            "The network sees hours as standard scores, so a weight is the change of the log-odds with one standard deviation, and weights "
            + "can be compared. Odds are the chance to pass over the chance to fail; e^(weight / deviation) multiplies them with each "
            + "hour more. They say what goes together in this table, not what causes what. The rule by which the table was invented has x "
            + $"7.39, x 0.29 and x 2.72: {course.Seen.Count} students tell it roughly, and the penalty that keeps weights small (L2) takes "
            + "something off.");
        console.WriteLine();
        console.WriteLine("New students, their hours as they are, since normalization is a part of the network:");
        foreach ((float study, float play, float sleep) in ((float, float, float)[])[(4, 2, 7), (2, 2, 7), (2, 4, 7)])
        {
            console.WriteLine($"  study {study}, play {play}, sleep {sleep}: passes with {100 * net.ProbabilityOf(study, play, sleep):0} %");
        }
    }

    /// <summary>The run in one sentence.</summary>
    public static string InShort(Course course) =>
        $"one neuron tells {100 * course.New.Accuracy:0} % of the new students right; an hour of study a day multiplies the odds of passing "
        + $"by {course.Net.OddsOfAnHour(0):0.0}, an hour of play by {course.Net.OddsOfAnHour(1):0.0}, and an hour of sleep by "
        + $"{course.Net.OddsOfAnHour(2):0.0}.";

    private static Table Metrics(Course course)
    {
        Table table = New("students", "accuracy", "precision", "recall", "F1");
        AddRow("learned from", course.Seen);
        AddRow("new", course.New);
        return table;

        void AddRow(string name, ClassificationMetrics metrics) => table.AddRow(
            name, Percent(metrics.Accuracy), Percent(metrics.Precision(Pass)), Percent(metrics.Recall(Pass)), $"{metrics.F1(Pass):0.00}");
    }

    private static Table Weights(Course course)
    {
        StudentNet net = course.Net;
        Table table = New("hours of", "mean", "deviation", "weight", "odds, one hour more");
        for (int i = 0; i < StudentNet.InputSize; i++)
        {
            table.AddRow(
                course.Students.InputNames[i], $"{net.S1[i]:0.00}", $"{1 / net.F1[i]:0.00}", $"{net.W2[0, i]:+0.00;-0.00}",
                $"x {net.OddsOfAnHour(i):0.00}");
        }

        return table;
    }

    private static Table New(string first, params ReadOnlySpan<string> rest)
    {
        Table table = new Table().SimpleBorder().AddColumn(first);
        foreach (string name in rest)
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        return table;
    }

    private static string Percent(double share) => $"{100 * share:0.0} %";
}
