using PassFail;

namespace NetGen.Samples.Tests;

public class PassFailTests
{
    [Fact]
    public void TheTableIsReadAsItIs()
    {
        CsvData students = Course.Read();
        Assert.Equal(60, students.Dataset.Count);
        Assert.Equal(["study", "play", "sleep"], students.InputNames);
        Assert.Equal(["no", "yes"], students.ClassNames);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void TheWeightsTellTheRuleOfTheTable(int seed)
    {
        Course course = Course.Of(Course.Read(), seed);
        Assert.InRange(course.Net.OddsOfAnHour(0), 3, 30);
        Assert.InRange(course.Net.OddsOfAnHour(1), 0.1, 0.7);
        Assert.InRange(course.Net.OddsOfAnHour(2), 1.3, 8);
        Assert.InRange(course.Seen.Accuracy, 0.8, 1);
        Assert.Equal((45, 15), (course.Seen.Count, course.New.Count));
        Assert.True(course.Losses.Last < course.Losses.First);
    }

    [Fact]
    public void OddsAreThoseOfThePredictions()
    {
        StudentNet net = Course.Of(Course.Read(), seed: 1).Net;
        Assert.Equal(net.OddsOfAnHour(0), Odds(net.ProbabilityOf(3.5f, 3, 7)) / Odds(net.ProbabilityOf(2.5f, 3, 7)), 1e-3 * net.OddsOfAnHour(0));
        Assert.Equal(net.OddsOfAnHour(1), Odds(net.ProbabilityOf(3, 3.5f, 7)) / Odds(net.ProbabilityOf(3, 2.5f, 7)), 1e-3);
        Assert.Equal(net.OddsOfAnHour(2), Odds(net.ProbabilityOf(3, 3, 7.5f)) / Odds(net.ProbabilityOf(3, 3, 6.5f)), 1e-2);
    }

    [Fact]
    public void ARunCanBeRepeated() => RepeatedRun.Check(global::PassFail.Program.Run, "passfail");

    private static double Odds(double probability) => probability / (1 - probability);
}
