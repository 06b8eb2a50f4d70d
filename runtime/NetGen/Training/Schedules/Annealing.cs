using NetGen.Lanes;

namespace NetGen;

/// <summary>Interpolates from one factor to another, for t from 0 to 1.</summary>
internal static class Annealing
{
    /// <summary><c>from + (to - from) t</c>, exact at both ends.</summary>
    public static double Linear(double from, double to, double t) => from * (1 - t) + to * t;

    /// <summary><c>to + (from - to) (1 + cos(pi t)) / 2</c>, exact at both ends.</summary>
    public static double Cosine(double from, double to, double t) => Linear(to, from, (1 + Trigonometry.SineAndCosine(180 * t).Cosine) / 2);
}
