using System.Diagnostics;
using NetGen.Bench.Limits;

namespace NetGen.Bench.Workloads;

/// <summary>Measures the seconds of a training epoch.</summary>
/// <param name="epoch">What is measured.</param>
/// <param name="least">What an epoch takes at least.</param>
/// <param name="owned">Disposed of with this object.</param>
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
