using System.Diagnostics;

namespace NetGen.Bench.Sweep;

/// <summary>The first prediction and the first training step of a process.</summary>
public static class FirstCalls
{
    private const int Batch = 32;

    /// <summary>
    /// Returns the milliseconds of the first prediction of a network with this number of layers and then of its first training step, each
    /// with the construction of the network.
    /// </summary>
    public static double[] Milliseconds(int depth)
    {
        SweepNetwork network = DepthNetworks.All.Single(entry => entry.Depth == depth).Network;
        return [.. Enum.GetValues<SweepCall>().Select(call =>
        {
            long start = Stopwatch.GetTimestamp();
            network.Loop(call, Batch, threads: 1)(1);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        })];
    }
}
