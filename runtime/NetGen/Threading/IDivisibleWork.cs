namespace NetGen;

/// <summary>Work that falls into numbered shares, each of which may be done by any thread.</summary>
internal interface IDivisibleWork
{
    /// <summary>Does one share.</summary>
    /// <param name="share">The share, from 0.</param>
    /// <param name="shares">The number of shares.</param>
    /// <param name="worker">Who does it: 0 is the calling thread, helpers count from 1. No two threads at work have the same number, and
    /// none is greater than the most helpers that a run has asked for, so it may choose a scratch buffer.</param>
    void DoShare(int share, int shares, int worker);
}
