using NetGen.CompilerServices;

namespace NetGen;

/// <summary>A network that the generator has emitted; what trainers and evaluation are generic over.</summary>
/// <typeparam name="TNetwork">The network's own struct of sizes and passes.</typeparam>
public interface INetwork<TNetwork>
    where TNetwork : struct, INetworkPasses
{
    /// <summary>The parameters and scratch of this object.</summary>
    NetworkMemory Memory { get; }
}
