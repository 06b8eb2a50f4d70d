namespace NetGen.Bench.Ladder;

/// <summary>Learning rates, one for each epoch of a run.</summary>
public static class LearningRates
{
    /// <summary>Straight from the first rate down to 0, which the epoch after the last would have.</summary>
    public static double[] Falling(double first, int epochs) => [.. Enumerable.Range(0, epochs).Select(epoch => first * ((double)(epochs - epoch) / epochs))];
}
