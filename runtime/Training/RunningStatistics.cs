namespace NetGen.Kernels;

/// <summary>
/// What the running statistics of normalisations move towards: taken out of the workspace when the gradients of a batch are computed, since an
/// evaluation may overwrite it, and followed when the step is taken.
/// </summary>
internal sealed class RunningStatistics<TKernels>(AlignedBuffer parameters)
    where TKernels : struct, INetworkKernels
{
    private readonly AlignedBuffer _batch = new(TKernels.StatisticsLength);
    private readonly bool[] _isFrozen = new bool[TKernels.Layout.Length];

    /// <summary>Reads which of them stay as they are.</summary>
    public void ReadSettings(TrainableParameters settings)
    {
        for (int i = 0; i < _isFrozen.Length; i++)
        {
            _isFrozen[i] = settings[i].IsFrozen;
        }
    }

    /// <summary>Takes those of a batch.</summary>
    public void Take(ref float workspace, int capacity, int count)
    {
        if (TKernels.StatisticsLength > 0)
        {
            TKernels.TakeStatistics(ref workspace, capacity, count, ref _batch.First);
        }
    }

    /// <summary>Moves the network's towards those of the batch.</summary>
    public void Follow()
    {
        if (TKernels.StatisticsLength > 0)
        {
            TKernels.FollowStatistics(ref parameters.First, ref _batch.First, _isFrozen);
        }
    }
}
