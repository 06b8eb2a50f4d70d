using NetGen;
using NetGen.Samples;

namespace Approximation;

/// <summary>A target function, which networks learn from samples.</summary>
/// <param name="Name">Its name in the report and the pictures.</param>
/// <param name="Function">The function.</param>
internal sealed record Target(string Name, Func<double, double> Function)
{
    /// <summary>The number of samples in a range.</summary>
    public const int Samples = 256;

    /// <summary>The training range: two periods of the sine.</summary>
    public static readonly Interval Trained = new(-2 * Math.PI, 2 * Math.PI);

    /// <summary>The range of the charts: twice as wide as the training range.</summary>
    public static readonly Interval Drawn = new(-4 * Math.PI, 4 * Math.PI);

    /// <summary>The drawn range to the left of the training range.</summary>
    public static readonly Interval Left = new(Drawn.From, Trained.From);

    /// <summary>The drawn range to the right of the training range.</summary>
    public static readonly Interval Right = new(Trained.To, Drawn.To);

    /// <summary>A smooth function.</summary>
    public static readonly Target Sine = new("sin x", Math.Sin);

    /// <summary>A function with three jumps: up, down and up again.</summary>
    public static readonly Target Steps = new("a step function", x => x < -3 ? -1 : x < 0 ? 0.5 : x < 4 ? -0.5 : 1);

    /// <summary>Evenly spaced samples of a range, the same in every run.</summary>
    public Dataset SamplesOf(Interval range)
    {
        float[] x = Places(range, Samples);
        return Dataset.FromFloats(x, 1, Array.ConvertAll(x, place => (float)Function(place)), 1);
    }

    /// <summary>Evenly spaced inputs in a range.</summary>
    public static float[] Places(Interval range, int count) =>
        [.. Enumerable.Range(0, count).Select(place => (float)range.Middle(place, count))];
}
