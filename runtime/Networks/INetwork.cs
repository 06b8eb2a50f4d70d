using NetGen.Kernels;

namespace NetGen;

/// <summary>A network that the generator has emitted; what trainers and evaluation are generic over.</summary>
/// <typeparam name="TKernels">The network's own struct of sizes and passes.</typeparam>
public interface INetwork<TKernels>
    where TKernels : struct, INetworkKernels
{
    /// <summary>The parameters and scratch of this object.</summary>
    NetworkMemory Memory { get; }
}
