namespace NetGen.Samples.Tests;

public class HistoryCsvTests
{
    [Fact]
    public void EveryEpochIsARowAndWhatIsNotThereIsEmpty()
    {
        using TemporaryDirectory directory = new();
        string path = directory["history.csv"];
        File.WriteAllText(path, "before");
        HistoryCsv.Save(
            new TrainingHistory(
                [
                    new EpochResult(1, 0.5, 0.75, new Evaluation(0.25, 0.875, 10), 100, TimeSpan.FromSeconds(2), 0.5f),
                    new EpochResult(2, 0.1, double.NaN, null, 100, TimeSpan.FromSeconds(4), 0.25f),
                ],
                TrainingEnd.Completed),
            path);
        Assert.Equal(
            """
            epoch,loss,accuracy,validation_loss,validation_accuracy,learning_rate,seconds,samples_per_second
            1,0.5,0.75,0.25,0.875,0.5,2,50
            2,0.1,,,,0.25,4,25

            """, File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(directory.Name));
    }
}
