using NetGen;
using NetGen.Samples;

namespace Approximation;

/// <summary>A function that networks are to learn from samples of it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Function">The function.</param>
internal sealed record Target(string Name, Func<double, double> Function)
{
    /// <summary>The number of samples of a range.</summary>
    public const int Samples = 256;

    /// <summary>Where there are samples to learn from: two periods of the sine.</summary>
    public static readonly Interval Trained = new(-2 * Math.PI, 2 * Math.PI);

    /// <summary>What is drawn: beyond it there is as much again.</summary>
    public static readonly Interval Drawn = new(-4 * Math.PI, 4 * Math.PI);

    /// <summary>The part of what is drawn that lies left of the samples.</summary>
    public static readonly Interval Left = new(Drawn.From, Trained.From);

    /// <summary>The part right of them.</summary>
    public static readonly Interval Right = new(Trained.To, Drawn.To);

    /// <summary>The smooth one.</summary>
    public static readonly Target Sine = new("sin x", Math.Sin);

    /// <summary>The one with jumps: up, down and up again.</summary>
    public static readonly Target Steps = new("a step function", x => x < -3 ? -1 : x < 0 ? 0.5 : x < 4 ? -0.5 : 1);

    /// <summary>Evenly spaced samples of a range, which are the same in every run.</summary>
    public Dataset SamplesOf(Interval range)
    {
        float[] x = Places(range, Samples);
        return Dataset.FromFloats(x, 1, Array.ConvertAll(x, place => (float)Function(place)), 1);
    }

    /// <summary>Evenly spaced places in a range.</summary>
    public static float[] Places(Interval range, int count) =>
        [.. Enumerable.Range(0, count).Select(place => (float)range.Middle(place, count))];
}
