using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Refuses a data set that does not fit a network, before anything is trained or evaluated.</summary>
internal static class DatasetCheck
{
    /// <summary>Throws if the sizes of samples or targets differ from the network's.</summary>
    public static void ThrowIfUnfit<TNetwork>(DatasetShape data, string argument)
        where TNetwork : struct, INetworkPasses
    {
        ThrowIfInputsUnfit<TNetwork>(data, argument);
        data.CheckOutputSize(TNetwork.OutputSize, TNetwork.Name, argument);
    }

    /// <summary>Throws if the size of samples differs from the network's.</summary>
    public static void ThrowIfInputsUnfit<TNetwork>(DatasetShape data, string argument)
        where TNetwork : struct, INetworkPasses
    {
        if (data.InputSize != TNetwork.InputSize)
        {
            throw new ArgumentException(
                $"{TNetwork.Name} has {TNetwork.InputSize} inputs, but a sample of {argument} has {data.InputSize}.", argument);
        }
    }

    /// <summary>Throws if a batch of an epoch, its last one included, is smaller than the network takes.</summary>
    public static void ThrowIfBatchTooSmall<TNetwork>(Dataset train, int batchSize)
        where TNetwork : struct, INetworkPasses
    {
        int rest = train.Count % batchSize;
        int least = rest > 0 ? rest : batchSize;
        if (least >= TNetwork.SmallestBatch)
        {
            return;
        }

        bool canFit = train.Count >= TNetwork.SmallestBatch;
        int fits = batchSize + 1;
        while (canFit && train.Count % fits is > 0 and int left && left < TNetwork.SmallestBatch)
        {
            fits++;
        }

        throw new ArgumentException(
            $"In batches of {batchSize}, {train.Count} samples leave a batch of {least}, but the batch normalisation of {TNetwork.Name} needs the "
            + $"statistics of at least {TNetwork.SmallestBatch} samples. "
            + (canFit ? $"Batches of {fits} fit." : "Take more samples."), nameof(batchSize));
    }

    /// <summary>Throws if whole batches are smaller than the network takes.</summary>
    public static void ThrowIfBatchTooSmall<TNetwork>(int batchSize)
        where TNetwork : struct, INetworkPasses
    {
        if (batchSize < TNetwork.SmallestBatch)
        {
            throw new ArgumentException(
                $"The batch normalisation of {TNetwork.Name} needs the statistics of at least {TNetwork.SmallestBatch} samples; batches have {batchSize}.",
                nameof(batchSize));
        }
    }
}
