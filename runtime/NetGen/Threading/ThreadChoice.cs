namespace NetGen;

/// <summary>Chooses the number of threads a call may use.</summary>
internal static class ThreadChoice
{
    /// <summary>Returns the number of threads for a call.</summary>
    /// <param name="useful">The number of threads that the work keeps busy, at least 1.</param>
    /// <param name="processors">The number of processors.</param>
    /// <param name="callers">The number of callers that share them.</param>
    public static int Of(int useful, int processors, int callers) => Math.Min(useful, Math.Max(1, processors / callers));

    /// <summary>
    /// Returns the number of threads that prepare the next batch during a training step: those the step leaves free, or one in addition to
    /// a step that takes all.
    /// </summary>
    /// <param name="threads">The number of threads set by the user, if any.</param>
    /// <param name="useful">The number of threads that the step keeps busy.</param>
    /// <param name="processors">The number of processors.</param>
    public static int BesideStep(int? threads, int useful, int processors)
    {
        int all = threads ?? Math.Min(processors, WorkTeam.MaxThreads);
        return all == 1 ? 0 : Math.Max(1, all - (threads ?? useful));
    }

    /// <summary>Throws if a number of threads is out of range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1 or greater than 64.</exception>
    public static void ThrowIfImpossible(int? threads, string argument)
    {
        if (threads is < 1 or > WorkTeam.MaxThreads)
        {
            throw new ArgumentOutOfRangeException(
                argument, threads, $"The number of threads must be from 1 to {WorkTeam.MaxThreads}, or null to choose it automatically.");
        }
    }
}
