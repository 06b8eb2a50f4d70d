using System.Globalization;

namespace NetGen.Samples;

/// <summary>When each drawing of an animation is shown.</summary>
/// <param name="Frames">The number of drawings.</param>
/// <param name="FrameTime">How long each but the last is shown.</param>
/// <param name="LastFrameTime">How long the last is shown.</param>
internal readonly record struct FrameClock(int Frames, TimeSpan FrameTime, TimeSpan LastFrameTime)
{
    /// <summary>The time of all, as SMIL writes it.</summary>
    public string Duration => string.Create(CultureInfo.InvariantCulture, $"{Total.TotalSeconds:0.###}s");

    private TimeSpan Total => (Frames - 1) * FrameTime + LastFrameTime;

    /// <summary>The shares of the whole time, from 0 on, at which a run of drawings appears and disappears.</summary>
    /// <param name="first">The first drawing of the run, from 0.</param>
    /// <param name="end">The one after its last.</param>
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
