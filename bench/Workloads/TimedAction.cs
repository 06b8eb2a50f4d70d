using System.Diagnostics;

namespace NetGen.Bench.Workloads;

/// <summary>Measures the seconds of something long, such as an epoch.</summary>
/// <param name="action">What is measured.</param>
/// <param name="owned">Disposed of with this object.</param>
public sealed class TimedAction(Action action, IDisposable? owned = null) : IMeasurement
{
    /// <inheritdoc/>
    public double Run()
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <inheritdoc/>
    public void Dispose() => owned?.Dispose();
}
