using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The batch statistics that the running statistics of normalizations follow: copied from the workspace when the gradients of a batch are
/// computed, since an evaluation may overwrite it, and applied when the step is taken.
/// </summary>
internal sealed class RunningStatistics<TNetwork>(AlignedBuffer parameters)
    where TNetwork : struct, INetworkPasses
{
    private readonly AlignedBuffer _batch = new(TNetwork.StatisticsLength);
    private readonly bool[] _isFrozen = new bool[TNetwork.Layout.Length];

    /// <summary>Reads which statistics are frozen.</summary>
    public void ReadSettings(ParameterSettings settings)
    {
        for (int i = 0; i < _isFrozen.Length; i++)
        {
            _isFrozen[i] = settings[i].IsFrozen;
        }
    }

    /// <summary>Copies the statistics of a batch.</summary>
    public void Take(ref float workspace, int capacity, int count)
    {
        if (TNetwork.StatisticsLength > 0)
        {
            TNetwork.TakeStatistics(ref workspace, capacity, count, ref _batch.First);
        }
    }

    /// <summary>Moves the network's running statistics toward those of the batch.</summary>
    public void Follow()
    {
        if (TNetwork.StatisticsLength > 0)
        {
            TNetwork.FollowStatistics(ref parameters.First, ref _batch.First, _isFrozen);
        }
    }
}
