using NetGen.CompilerServices;

namespace NetGen;

/// <summary>A network emitted by the generator; trainers and evaluation are generic over it.</summary>
/// <typeparam name="TNetwork">The struct with the network's sizes and passes.</typeparam>
public interface INetwork<TNetwork>
    where TNetwork : struct, INetworkPasses
{
    /// <summary>The parameters and scratch memory of this network object.</summary>
    NetworkMemory Memory { get; }
}
