using System.Diagnostics;
using NetGen.Bench.Generic;
using NetGen.Bench.Limits;

namespace NetGen.Bench.Workloads;

/// <summary>
/// Measures operations much shorter than the clock resolution, in loops that run concurrently, one per thread.
/// </summary>
public sealed class TimedLoop : IMeasurement
{
    // Long enough for the JIT to reach its last tier: two rounds of counting calls and compiling in the background.
    private const double WarmUpSeconds = 0.5;

    private readonly Func<double, double> _figure;
    private readonly int _threads;
    private readonly Workers _workers;
    private readonly Action<int> _run;
    private readonly IDisposable? _owned;
    private long _count = 1;
    private bool _warm;

    /// <summary>Prepares the loops.</summary>
    /// <param name="figure">Converts the seconds of one repetition to the unit of the workload.</param>
    /// <param name="loops">The loops, one per thread; each repeats its work the given number of times.</param>
    /// <param name="least">The minimum work of a repetition, of all threads together.</param>
    /// <param name="owned">An object to dispose of together with this one.</param>
    public TimedLoop(Func<double, double> figure, Action<long>[] loops, Work? least = null, IDisposable? owned = null)
    {
        _figure = figure;
        _threads = loops.Length;
        Least = least;
        _workers = new Workers(loops.Length);
        _run = worker => loops[worker](_count);
        _owned = owned;
    }

    /// <summary>The target duration of a run.</summary>
    public double RunSeconds { get; init; } = 0.06;

    /// <inheritdoc/>
    public Work? Least { get; }

    /// <inheritdoc/>
    public double Run()
    {
        if (!_warm)
        {
            WarmUp();
        }

        return Figure(Time() / _count);
    }

    /// <inheritdoc/>
    public double Figure(double seconds) => _figure(seconds);

    /// <inheritdoc/>
    public double BytesPerStep()
    {
        long count = _count;
        double bytes = Allocation.PerStep(
            steps =>
            {
                _count = steps;
                _workers.Run(_run);
            },
            count);
        _count = count;
        return bytes / _threads;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _workers.Dispose();
        _owned?.Dispose();
    }

    private void WarmUp()
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < WarmUpSeconds)
        {
            double perRun = Time();
            if (perRun < RunSeconds / 2)
            {
                _count *= 2;
            }
        }

        _count = Math.Max(1, (long)(_count * RunSeconds / Time()));
        _warm = true;
    }

    private double Time()
    {
        long start = Stopwatch.GetTimestamp();
        _workers.Run(_run);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
