namespace NetGen.Kernels;

/// <summary>Refuses a data set that does not fit a network, before anything is trained or evaluated.</summary>
internal static class DatasetCheck
{
    /// <summary>Throws if the sizes of samples or targets differ from the network's.</summary>
    public static void ThrowIfUnfit<TKernels>(Dataset data, string argument)
        where TKernels : struct, INetworkKernels
    {
        if (data.InputSize != TKernels.InputSize)
        {
            throw new ArgumentException(
                $"{TKernels.Name} has {TKernels.InputSize} inputs, but a sample of {argument} has {data.InputSize}.", argument);
        }

        data.CheckOutputSize(TKernels.OutputSize, TKernels.Name, argument);
    }
}
