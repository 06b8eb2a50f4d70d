using System.Globalization;

namespace NetGen;

/// <summary>From 1 / divisor up to 1, and down to 1 / (divisor finalDivisor).</summary>
internal sealed class OneCycleSchedule : LearningRateSchedule
{
    private readonly int _length;
    private readonly bool _isLinear;

    // The ends of the phases, in increasing order, and their factors. An end may be between two steps.
    private readonly (double Position, double Factor)[] _ends;

    public OneCycleSchedule(
        int length, double warmupShare, double divisor, double finalDivisor, bool isLinear, bool hasThreePhases, ScheduleUnit unit)
        : base(unit)
    {
        _length = ScheduleArguments.Count(length, 1, nameof(length), "The length of a cycle");
        ScheduleArguments.UpTo(hasThreePhases ? 0.5 : 1, warmupShare, nameof(warmupShare), "The warmup share");
        double first = 1 / ScheduleArguments.Divisor(divisor, nameof(divisor), "The maximum divided by the first rate");
        double last = first / ScheduleArguments.Divisor(finalDivisor, nameof(finalDivisor), "The first rate divided by the last");
        _isLinear = isLinear;
        double up = warmupShare * length;
        _ends = hasThreePhases
            ? [(0, first), (up - 1, 1), (2 * up - 2, first), (length - 1, last)]
            : [(0, first), (up - 1, 1), (length - 1, last)];
    }

    public override double Factor(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        position = Math.Min(position, _length - 1);
        int end = 1;
        while (end < _ends.Length - 1 && position > _ends[end].Position)
        {
            end++;
        }

        (double start, double from) = _ends[end - 1];
        (double stop, double to) = _ends[end];

        // A phase of length 0 consists of its end.
        double t = stop > start ? (position - start) / (stop - start) : 1;
        return _isLinear ? Annealing.Linear(from, to, t) : Annealing.Cosine(from, to, t);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"one {(_isLinear ? "linear " : "")}cycle over {_length} {Unit.Plural()}: {string.Join(", ", _ends.Select(Describe))}");

    private static string Describe((double Position, double Factor) end) =>
        string.Create(CultureInfo.InvariantCulture, $"{end.Factor} at {end.Position}");
}
