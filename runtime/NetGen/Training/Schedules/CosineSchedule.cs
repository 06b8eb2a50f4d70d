using System.Globalization;

namespace NetGen;

/// <summary><c>floor + (1 - floor) (1 + cos(pi t / length)) / 2</c>, then the floor.</summary>
internal sealed class CosineSchedule(int length, double floor, ScheduleUnit unit) : LearningRateSchedule(unit)
{
    private readonly int _length = ScheduleArguments.Count(length, 1, nameof(length), "The length of a schedule");
    private readonly double _floor = ScheduleArguments.UpTo(1, floor, nameof(floor), "The floor");

    public override double Factor(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        return Annealing.Cosine(1, _floor, (double)Math.Min(position, _length) / _length);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"cosine over {_length} {Unit.Plural()} to {_floor}");
}
