using NetGen;
using NetGen.Samples;

namespace PassFail;

/// <summary>The picture: the weights, and the probability of passing.</summary>
internal static class Pictures
{
    /// <summary>Draws the weights, and the probability of passing as a function of study and play.</summary>
    public static Chart Of(Course course)
    {
        StudentNet net = course.Net;
        float meanSleep = net.S1[2];
        return new ChartGrid
        {
            Title = "Who passes? Logistic regression on a table of students",
            Charts =
            [
                new BarChart(course.Students.InputNames, Enumerable.Range(0, 3).Select(input => (double)net.W2[0, input]))
                {
                    Title = "weights, per standard deviation of the hours",
                    XLabel = "change of the log-odds of passing",
                    Format = "+0.00;-0.00",
                },
                new DecisionChart((study, play) => net.ProbabilityOf(study, play, meanSleep))
                {
                    Title = $"probability of passing with {meanSleep:0.0} hours of sleep",
                    XLabel = "hours of study a day",
                    YLabel = "hours of play a day",
                    XRange = new Interval(0, 7.5),
                    YRange = new Interval(0, 7.5),
                    Classes = ["failed", "passed"],
                    Points = [.. Points(course.Students.Dataset)],
                },
            ],
        };
    }

    private static IEnumerable<LabeledPoint> Points(Dataset students)
    {
        float[] hours = new float[StudentNet.InputSize];
        for (int i = 0; i < students.Count; i++)
        {
            students.CopyInput(i, hours);
            yield return new LabeledPoint(hours[0], hours[1], students.Label(i));
        }
    }
}
