namespace NetGen.Bench.Ladder;

/// <summary>Learning rate schedules: one rate per epoch.</summary>
public static class LearningRates
{
    /// <summary>Returns rates that fall linearly from the first one and would reach 0 in the epoch after the last.</summary>
    public static double[] Falling(double first, int epochs) => [.. Enumerable.Range(0, epochs).Select(epoch => first * ((double)(epochs - epoch) / epochs))];
}
