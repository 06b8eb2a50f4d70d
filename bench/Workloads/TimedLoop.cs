using System.Diagnostics;
using NetGen.Bench.Generic;
using NetGen.Bench.Limits;

namespace NetGen.Bench.Workloads;

/// <summary>
/// Measures what is much shorter than the clock can tell: loops that do it a number of times, all at once, each on a thread.
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
    /// <param name="figure">Turns the seconds of one repetition into the unit of the workload.</param>
    /// <param name="loops">One for each thread; each does its work as often as it is told.</param>
    /// <param name="least">What a repetition takes at least, that of all threads together.</param>
    /// <param name="owned">Disposed of with this object.</param>
    public TimedLoop(Func<double, double> figure, Action<long>[] loops, Work? least = null, IDisposable? owned = null)
    {
        _figure = figure;
        _threads = loops.Length;
        Least = least;
        _workers = new Workers(loops.Length);
        _run = worker => loops[worker](_count);
        _owned = owned;
    }

    /// <summary>How long a run shall take.</summary>
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
