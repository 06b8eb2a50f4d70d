using System.Globalization;

namespace NetGen.Samples;

/// <summary>The times at which the drawings of an animation are shown.</summary>
/// <param name="Frames">The number of drawings.</param>
/// <param name="FrameTime">The duration of each drawing except the last.</param>
/// <param name="LastFrameTime">The duration of the last drawing.</param>
internal readonly record struct FrameClock(int Frames, TimeSpan FrameTime, TimeSpan LastFrameTime)
{
    /// <summary>The total duration in SMIL format.</summary>
    public string Duration => string.Create(CultureInfo.InvariantCulture, $"{Total.TotalSeconds:0.###}s");

    private TimeSpan Total => (Frames - 1) * FrameTime + LastFrameTime;

    /// <summary>The times, as fractions of the total duration beginning with 0, at which a run of drawings appears and disappears.</summary>
    /// <param name="first">The index of the first drawing of the run.</param>
    /// <param name="end">The index after the last drawing of the run.</param>
    public IEnumerable<string> Changes(int first, int end)
    {
        yield return "0";
        if (first > 0)
        {
            yield return Share(first);
        }

        if (end < Frames)
        {
            yield return Share(end);
        }
    }

    private string Share(int frame) => (frame * FrameTime / Total).ToString("0.######", CultureInfo.InvariantCulture);
}
