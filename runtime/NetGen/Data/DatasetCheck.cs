using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Rejects a data set that does not fit a network, before training or evaluation starts.</summary>
internal static class DatasetCheck
{
    /// <summary>Throws if the number of inputs or targets differs from the network's.</summary>
    public static void ThrowIfUnfit<TNetwork>(DatasetShape data, string argument)
        where TNetwork : struct, INetworkPasses => ThrowIfUnfit(NetworkDescription.Of<TNetwork>(), data, argument);

    /// <summary>Throws if the number of inputs or targets differs from the network's.</summary>
    public static void ThrowIfUnfit(NetworkDescription network, DatasetShape data, string argument)
    {
        ThrowIfInputsUnfit(network, data, argument);
        data.CheckOutputSize(network.OutputSize, network.Name, argument);
    }

    /// <summary>Throws if the number of inputs differs from the network's.</summary>
    public static void ThrowIfInputsUnfit(NetworkDescription network, DatasetShape data, string argument)
    {
        if (data.InputSize != network.InputSize)
        {
            throw new ArgumentException(
                $"{network.Name} has {network.InputSize} inputs, but a sample of {argument} has {data.InputSize}.", argument);
        }
    }

    /// <summary>Throws if a batch of an epoch, including the last one, is smaller than the network allows.</summary>
    public static void ThrowIfBatchTooSmall(NetworkDescription network, Dataset train, int batchSize)
    {
        int rest = train.Count % batchSize;
        int least = rest > 0 ? rest : batchSize;
        if (least >= network.SmallestBatch)
        {
            return;
        }

        bool canFit = train.Count >= network.SmallestBatch;
        int fits = batchSize + 1;
        while (canFit && train.Count % fits is > 0 and int left && left < network.SmallestBatch)
        {
            fits++;
        }

        throw new ArgumentException(
            $"With a batch size of {batchSize}, {train.Count} samples leave a batch of {least}, but the batch normalization of {network.Name} "
            + $"needs the statistics of at least {network.SmallestBatch} samples. "
            + (canFit ? $"A batch size of {fits} works." : "Use more samples."), nameof(batchSize));
    }

    /// <summary>Throws if full batches are smaller than the network allows.</summary>
    public static void ThrowIfBatchTooSmall(NetworkDescription network, int batchSize)
    {
        if (batchSize < network.SmallestBatch)
        {
            throw new ArgumentException(
                $"The batch normalization of {network.Name} needs at least {network.SmallestBatch} samples; the batch size is {batchSize}.",
                nameof(batchSize));
        }
    }
}
