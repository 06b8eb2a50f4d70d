using System.Globalization;

namespace NetGen;

/// <summary><c>from + (1 - from) t / length</c>, then 1.</summary>
internal sealed class LinearWarmupSchedule(double from, int length, ScheduleUnit unit) : LearningRateSchedule(unit)
{
    private readonly double _from = ScheduleArguments.UpTo(1, from, nameof(from), "The first factor");
    private readonly int _length = ScheduleArguments.Count(length, 1, nameof(length), "The length of a schedule");

    public override double Factor(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        return Annealing.Linear(_from, 1, (double)Math.Min(position, _length) / _length);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"linear from {_from} to 1 over {_length} {Unit.Plural()}");
}
