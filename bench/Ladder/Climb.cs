using System.Diagnostics;
using NetGen.Bench.Tables;

namespace NetGen.Bench.Ladder;

/// <summary>The result of training a row with one seed.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Accuracy">The accuracy on the test set after the last epoch, 0 to 1.</param>
/// <param name="Peak">The best accuracy on the test set after any epoch.</param>
/// <param name="Validation">The accuracy on the validation set after the last epoch.</param>
/// <param name="Seconds">The training time, including compilation but not the evaluations.</param>
public readonly record struct Climb(int Seed, double Accuracy, double Peak, double Validation, double Seconds)
{
    /// <summary>Trains a row with a seed.</summary>
    public static Climb Of(Rung rung, LadderData data, int seed)
    {
        Trainer trainer = rung.Start(seed);
        TimeSpan training = default;
        double peak = 0;
        double accuracy = 0;
        foreach (double rate in rung.Rates)
        {
            long start = Stopwatch.GetTimestamp();
            trainer.LearningRate = rate;
            trainer.Fit(data.Train, epochs: 1, rung.BatchSize, augmentation: rung.Augmentation);
            training += Stopwatch.GetElapsedTime(start);
            accuracy = trainer.Evaluate(data.Test).Accuracy;
            peak = Math.Max(peak, accuracy);
        }

        return new Climb(seed, accuracy, peak, trainer.Evaluate(data.Validation).Accuracy, training.TotalSeconds);
    }

    /// <summary>Summarizes all seeds of a row as a line of the table.</summary>
    public static AccuracyRow Summary(Rung rung, IReadOnlyList<Climb> climbs)
    {
        double[] accuracies = [.. climbs.Select(climb => climb.Accuracy)];
        return new AccuracyRow(
            rung.Id,
            rung.Network,
            rung.Recipe,
            rung.Book,
            rung.Rates.Length,
            climbs.Count,
            Rounded(accuracies.Average()),
            Rounded(climbs.Average(climb => climb.Peak)),
            Rounded(climbs.Average(climb => climb.Validation)),
            Row.FourDigits(climbs.Average(climb => climb.Seconds)),
            Statistics.StandardDeviation(accuracies) is { } deviation ? Rounded(deviation) : null);
    }

    // More digits mean nothing with 10,000 images and a few seeds.
    private static double Rounded(double share) => Math.Round(share, 6);
}
