using System.Xml.Linq;

namespace NetGen.Samples;

/// <summary>Shows drawings of equal size in sequence, in a loop, by SMIL animate elements.</summary>
internal static class SvgAnimation
{
    /// <summary>The elements of the animation, in drawing order; elements that all drawings share occur only once.</summary>
    /// <param name="frames">The elements of each drawing.</param>
    /// <param name="clock">The times at which the drawings are shown.</param>
    public static IEnumerable<XElement> Elements(IReadOnlyList<List<XElement>> frames, FrameClock clock)
    {
        string[][] texts = [.. frames.Select(frame => frame.Select(element => element.ToString()).ToArray())];
        string[] shared = CommonSequence.Of(texts);
        int[] next = new int[frames.Count];
        for (int place = 0; place <= shared.Length; place++)
        {
            List<XElement>[] own = new List<XElement>[frames.Count];
            for (int frame = 0; frame < frames.Count; frame++)
            {
                int end = place < shared.Length ? Array.IndexOf(texts[frame], shared[place], next[frame]) : texts[frame].Length;
                own[frame] = frames[frame][next[frame]..end];
                next[frame] = end + 1;
            }

            foreach (XElement group in Groups(own, clock))
            {
                yield return group;
            }

            if (place < shared.Length)
            {
                yield return frames[0][next[0] - 1];
            }
        }
    }

    /// <summary>A group for each run of consecutive drawings with the same elements.</summary>
    private static IEnumerable<XElement> Groups(List<XElement>[] own, FrameClock clock)
    {
        int first = 0;
        while (first < own.Length)
        {
            int end = first + 1;
            while (end < own.Length && own[end].SequenceEqual(own[first], XNode.EqualityComparer))
            {
                end++;
            }

            if (own[first].Count > 0)
            {
                yield return Group(own[first], first, end, clock);
            }

            first = end;
        }
    }

    // Where animations are not supported, such as in print, the last drawing is visible.
    private static XElement Group(List<XElement> elements, int first, int end, FrameClock clock) => new(
        SvgFile.Names + "g",
        new XAttribute("visibility", end == clock.Frames ? "visible" : "hidden"),
        new XElement(
            SvgFile.Names + "animate",
            new XAttribute("attributeName", "visibility"),
            new XAttribute("calcMode", "discrete"),
            new XAttribute("repeatCount", "indefinite"),
            new XAttribute("dur", clock.Duration),
            new XAttribute("values", (first == 0 ? "" : "hidden;") + "visible" + (end == clock.Frames ? "" : ";hidden")),
            new XAttribute("keyTimes", string.Join(';', clock.Changes(first, end)))),
        elements);
}
