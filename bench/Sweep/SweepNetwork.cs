using NetGen.Bench.Limits;
using NetGen.Bench.Workloads;
using NetGen.CompilerServices;

namespace NetGen.Bench.Sweep;

/// <summary>A dense network of the sweep and the loops that measure it.</summary>
/// <param name="sizes">The layer sizes, input first.</param>
public abstract class SweepNetwork(int[] sizes)
{
    // Shorter than in the workload table, since there are hundreds of loops.
    private const double RunSeconds = 0.03;

    // p -= rate g.
    private const int UpdateWork = 1;

    /// <summary>The layer sizes, input first.</summary>
    public IReadOnlyList<int> Sizes => sizes;

    private NetworkCost Cost => new Topology(sizes, Activation.ReLU, Activation.ReLU).Cost;

    /// <summary>Creates the description of a network that is trained with the mean squared error.</summary>
    /// <param name="network">Creates the network.</param>
    /// <param name="sizes">The layer sizes, input first.</param>
    public static SweepNetwork Of<TNetwork>(Func<INetwork<TNetwork>> network, params int[] sizes)
        where TNetwork : struct, INetworkPasses => Of(network, Loss.MeanSquaredError, sizes);

    /// <summary>Creates the description of a network.</summary>
    /// <param name="network">Creates the network.</param>
    /// <param name="loss">The loss that it is trained with.</param>
    /// <param name="sizes">The layer sizes, input first.</param>
    public static SweepNetwork Of<TNetwork, TLoss>(Func<INetwork<TNetwork>> network, TLoss loss, params int[] sizes)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss => new SweepNetwork<TNetwork, TLoss>(network, loss, sizes);

    /// <summary>Returns the minimum work of a call.</summary>
    /// <param name="call">What the call does.</param>
    /// <param name="batch">The batch size.</param>
    public Work WorkOf(SweepCall call, int batch) =>
        call == SweepCall.Prediction ? Cost.Prediction(batch) : Cost.Epoch(batch, batch, UpdateWork);

    /// <summary>Prepares the measurement of a call.</summary>
    /// <param name="call">What the call does.</param>
    /// <param name="batch">The batch size.</param>
    /// <param name="threads">The number of threads; null if the library chooses it.</param>
    /// <param name="figure">Converts the seconds of a call to the unit of the workload.</param>
    public IMeasurement Measurement(SweepCall call, int batch, int? threads, Func<double, double> figure) =>
        new TimedLoop(figure, [Loop(call, batch, threads)], WorkOf(call, batch)) { RunSeconds = RunSeconds };

    /// <summary>Creates a network and returns a loop that repeats a call.</summary>
    /// <param name="call">What the call does.</param>
    /// <param name="batch">The batch size.</param>
    /// <param name="threads">The number of threads; null if the library chooses it.</param>
    public abstract Action<long> Loop(SweepCall call, int batch, int? threads);
}
