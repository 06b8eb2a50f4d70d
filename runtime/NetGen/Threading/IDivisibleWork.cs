namespace NetGen;

/// <summary>Work divided into numbered shares, each of which may be done by any thread.</summary>
internal interface IDivisibleWork
{
    /// <summary>Does one share.</summary>
    /// <param name="share">The index of the share.</param>
    /// <param name="shares">The number of shares.</param>
    /// <param name="worker">The number of the thread: 0 for the calling thread, 1 and up for helpers. No two threads at work have the same
    /// number, and none exceeds the maximum number of helpers requested for a run, so the number can select a scratch buffer.</param>
    void DoShare(int share, int shares, int worker);
}
