namespace NetGen.Kernels;

/// <summary>Refuses a data set that does not fit a network, before anything is trained or evaluated.</summary>
internal static class DatasetCheck
{
    /// <summary>Throws if the sizes of samples or targets differ from the network's.</summary>
    public static void ThrowIfUnfit<TKernels>(SampleShape data, string argument)
        where TKernels : struct, INetworkKernels
    {
        ThrowIfInputsUnfit<TKernels>(data, argument);
        data.CheckOutputSize(TKernels.OutputSize, TKernels.Name, argument);
    }

    /// <summary>Throws if the size of samples differs from the network's.</summary>
    public static void ThrowIfInputsUnfit<TKernels>(SampleShape data, string argument)
        where TKernels : struct, INetworkKernels
    {
        if (data.InputSize != TKernels.InputSize)
        {
            throw new ArgumentException(
                $"{TKernels.Name} has {TKernels.InputSize} inputs, but a sample of {argument} has {data.InputSize}.", argument);
        }
    }

    /// <summary>Throws if a batch of an epoch, its last one included, is smaller than the network takes.</summary>
    public static void ThrowIfBatchTooSmall<TKernels>(Dataset train, int batchSize)
        where TKernels : struct, INetworkKernels
    {
        int rest = train.Count % batchSize;
        int least = rest > 0 ? rest : batchSize;
        if (least >= TKernels.SmallestBatch)
        {
            return;
        }

        bool canFit = train.Count >= TKernels.SmallestBatch;
        int fits = batchSize + 1;
        while (canFit && train.Count % fits is > 0 and int left && left < TKernels.SmallestBatch)
        {
            fits++;
        }

        throw new ArgumentException(
            $"In batches of {batchSize}, {train.Count} samples leave a batch of {least}, but the batch normalisation of {TKernels.Name} needs the "
            + $"statistics of at least {TKernels.SmallestBatch} samples. "
            + (canFit ? $"Batches of {fits} fit." : "Take more samples."), nameof(batchSize));
    }

    /// <summary>Throws if whole batches are smaller than the network takes.</summary>
    public static void ThrowIfBatchTooSmall<TKernels>(int batchSize)
        where TKernels : struct, INetworkKernels
    {
        if (batchSize < TKernels.SmallestBatch)
        {
            throw new ArgumentException(
                $"The batch normalisation of {TKernels.Name} needs the statistics of at least {TKernels.SmallestBatch} samples; batches have {batchSize}.",
                nameof(batchSize));
        }
    }
}
