using NetGen;
using Spectre.Console;

namespace PassFail;

/// <summary>The console output.</summary>
internal static class Report
{
    private const int Pass = 1;

    /// <summary>Writes the metrics, the weights, and predictions for new students.</summary>
    public static void Show(IAnsiConsole console, Course course)
    {
        StudentNet net = course.Net;
        console.WriteLine(
            $"The file students.csv (invented data) lists for {course.Students.Dataset.Count} students how many hours a day they study, play and "
            + $"sleep, and whether they passed. One sigmoid neuron learns from {course.Seen.Count} of them; the other {course.New.Count} are the "
            + $"test set. In {Course.Epochs} epochs the binary cross-entropy on the training set falls from {course.Losses.First:0.000} to "
            + $"{course.Losses.Last:0.000}.");
        console.Write(Metrics(course));
        console.WriteLine(
            "Precision: the fraction of the students predicted to pass who did pass. Recall: the fraction of the students who passed that were "
            + "predicted to pass. No model can reach 100 %: the data are partly random, and of two students with the same hours one may pass and "
            + "the other fail.");
        console.WriteLine();
        console.WriteLine("The weights:");
        console.Write(Weights(course));
        console.WriteLine(
            "The network normalizes hours to standard scores, so a weight is the change of the log-odds per standard deviation of its input, "
            + "and the weights are comparable. The odds are the probability of passing divided by that of failing; each additional hour "
            + "multiplies them by e^(weight / deviation). These factors show correlation in this table, not causation. The rule that generated "
            + $"the table has x 7.39, x 0.29 and x 2.72: {course.Seen.Count} students allow only a rough estimate, and the L2 penalty, which "
            + "keeps weights small, brings the estimated factors closer to 1.");
        console.WriteLine();
        console.WriteLine("Predictions for new students (their hours need no scaling, since normalization is part of the network):");
        foreach ((float study, float play, float sleep) in ((float, float, float)[])[(4, 2, 7), (2, 2, 7), (2, 4, 7)])
        {
            console.WriteLine($"  study {study}, play {play}, sleep {sleep}: passes with probability {100 * net.ProbabilityOf(study, play, sleep):0} %");
        }
    }

    /// <summary>Summarizes the run in one sentence.</summary>
    public static string InShort(Course course) =>
        $"one neuron predicts {100 * course.New.Accuracy:0} % of the test students correctly; an additional hour of study a day multiplies "
        + $"the odds of passing by {course.Net.OddsOfAnHour(0):0.0}, an hour of play by {course.Net.OddsOfAnHour(1):0.0}, and an hour of sleep "
        + $"by {course.Net.OddsOfAnHour(2):0.0}.";

    private static Table Metrics(Course course)
    {
        Table table = New("students", "accuracy", "precision", "recall", "F1");
        AddRow("training", course.Seen);
        AddRow("test", course.New);
        return table;

        void AddRow(string name, ClassificationMetrics metrics) => table.AddRow(
            name, Percent(metrics.Accuracy), Percent(metrics.Precision(Pass)), Percent(metrics.Recall(Pass)), $"{metrics.F1(Pass):0.00}");
    }

    private static Table Weights(Course course)
    {
        StudentNet net = course.Net;
        Table table = New("hours of", "mean", "deviation", "weight", "odds per hour");
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
