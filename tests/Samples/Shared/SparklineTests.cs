using Spectre.Console;

namespace NetGen.Samples.Tests;

public class SparklineTests
{
    [Fact]
    public void TheLeastIsTheLowestBlockAndTheGreatestTheHighest() => Assert.Equal("█▄▁▅", Sparkline.Of([8, 4, 1, 5], 10));

    [Fact]
    public void NeighborsShareACharacterWhereThereAreManyValues() =>
        Assert.Equal("█▅▁", Sparkline.Of([9, 7, 5, 5, 2, 0], 3));

    [Fact]
    public void EqualValuesAreAFlatLineAndGapsStayGaps()
    {
        Assert.Equal("▁▁▁", Sparkline.Of([2, 2, 2], 5));
        Assert.Equal("█ ▁", Sparkline.Of([2, double.NaN, 1], 5));
        Assert.Equal("", Sparkline.Of([], 5));
        Assert.Equal(" ", Sparkline.Of([double.PositiveInfinity], 5));
    }

    [Fact]
    public void TheTimeLeftIsThatOfTheRestAtTheSameSpeed()
    {
        // In the middle of the second of four epochs 3/8 are done, of which 1/8 in these thirty seconds.
        TrainingProgress progress = new(2, 4, 50, 100, 0, 0, 0, null);
        Assert.Equal(0.375, RemainingTime.Share(progress));
        Assert.Equal(150, RemainingTime.Of(0.25, 0.375, TimeSpan.FromSeconds(30))!.Value.TotalSeconds, 1e-6);
        Assert.Equal(0.25, RemainingTime.Share(progress with { Batches = 0 }));
        Assert.Null(RemainingTime.Of(0.25, 0.25, TimeSpan.FromSeconds(30)));
        Assert.Equal("?", new RemainingTime().After(progress));
        Assert.Equal("0:50", RemainingTime.Text(TimeSpan.FromSeconds(50.4)));
        Assert.Equal("2:05", RemainingTime.Text(TimeSpan.FromSeconds(125)));
        Assert.Equal("1:00:00", RemainingTime.Text(TimeSpan.FromSeconds(3599.7)));
        Assert.Equal("26:02:05", RemainingTime.Text(new TimeSpan(26, 2, 5)));
    }

    [Fact]
    public void TheViewShowsTheCurvesAndTheTimeLeft()
    {
        StringWriter text = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(text),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = 120;
        EpochResult[] epochs = [Epoch(1, 4), Epoch(2, 2), Epoch(3, 1)];
        TrainingHistory history = TrainingBars.Run(console, 3, progress =>
        {
            progress.Report(new TrainingProgress(1, 3, 1, 2, 4, 0.5, 100, null));
            return new TrainingHistory(epochs, TrainingEnd.Completed);
        });
        Assert.Equal(3, history.Epochs.Count);
        Assert.Contains("epoch 1/3  0:00 left", text.ToString());
        Assert.Contains("     loss █▃▁", text.ToString());
        Assert.Contains("test loss █▃▁", text.ToString());
    }

    [Fact]
    public void LinesDoWithoutValidationAndAccuracy()
    {
        StringWriter text = new();
        EpochResult epoch = new(1, 0.25, double.NaN, null, 100, TimeSpan.FromSeconds(1), 0.1f);
        new TrainingLines(text).Report(new TrainingProgress(1, 3, 2, 2, 0.25, double.NaN, 100, epoch));
        Assert.Equal("epoch 1/3: loss 0.25000, accuracy -, test loss -, test accuracy -, 100 samples/s", text.ToString().Trim());
    }

    private static EpochResult Epoch(int epoch, double loss) =>
        new(epoch, loss, 0.5, new Evaluation(2 * loss, 0.5, 10), 100, TimeSpan.FromSeconds(1), 0.1f);
}
