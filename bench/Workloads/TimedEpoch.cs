using System.Diagnostics;
using NetGen.Bench.Limits;

namespace NetGen.Bench.Workloads;

/// <summary>Measures the seconds of a training epoch.</summary>
/// <param name="epoch">The training to measure.</param>
/// <param name="least">The minimum work of an epoch.</param>
/// <param name="owned">An object to dispose of together with this one.</param>
public sealed class TimedEpoch(IEpoch epoch, Work? least, IDisposable? owned = null) : IMeasurement
{
    private const int AllocationSteps = 50;

    /// <inheritdoc/>
    public Work? Least => least;

    /// <inheritdoc/>
    public double Run()
    {
        long start = Stopwatch.GetTimestamp();
        epoch.Run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <inheritdoc/>
    public double Figure(double seconds) => seconds;

    /// <inheritdoc/>
    public double BytesPerStep() => Allocation.PerStep(steps => epoch.Run((int)steps), AllocationSteps);

    /// <inheritdoc/>
    public void Dispose() => owned?.Dispose();
}
