
namespace NetGen.Tests.Threading;

/// <summary>A team whose helpers come when the test says so.</summary>
internal sealed class HeldTeam : WorkTeam
{
    /// <summary>Helpers that were called and have not come.</summary>
    public int Called { get; private set; }

    /// <summary>One of them comes, on this thread.</summary>
    public void Come()
    {
        Called--;
        ((IThreadPoolWorkItem)this).Execute();
    }

    /// <summary>Whether others are said to wait for the pool.</summary>
    public bool IsPoolBusy { get; set; }

    private protected override bool OthersWait => IsPoolBusy;

    private protected override void CallHelper() => Called++;
}
