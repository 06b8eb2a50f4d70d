namespace NetGen;

/// <summary>How many threads a call may use.</summary>
internal static class ThreadChoice
{
    /// <summary>The number of threads.</summary>
    /// <param name="useful">How many the work keeps busy, at least 1.</param>
    /// <param name="processors">The processors there are.</param>
    /// <param name="callers">The callers that share them.</param>
    public static int Of(int useful, int processors, int callers) => Math.Min(useful, Math.Max(1, processors / callers));

    /// <summary>
    /// How many threads prepare the next batch while one is trained: those that a step leaves free, or one beside a step that takes all.
    /// </summary>
    /// <param name="threads">The number of threads if the user has set one.</param>
    /// <param name="useful">How many the step keeps busy.</param>
    /// <param name="processors">The processors there are.</param>
    public static int BesideStep(int? threads, int useful, int processors)
    {
        int all = threads ?? Math.Min(processors, WorkTeam.MaxThreads);
        return all == 1 ? 0 : Math.Max(1, all - (threads ?? useful));
    }

    /// <summary>Refuses a number of threads that cannot be.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1 or greater than 64.</exception>
    public static void ThrowIfImpossible(int? threads, string argument)
    {
        if (threads is < 1 or > WorkTeam.MaxThreads)
        {
            throw new ArgumentOutOfRangeException(
                argument, threads, $"The number of threads must be from 1 to {WorkTeam.MaxThreads}, or null to have it chosen.");
        }
    }
}
