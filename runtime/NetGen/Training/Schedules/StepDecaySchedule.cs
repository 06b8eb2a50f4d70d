using System.Globalization;
using NetGen.Lanes;

namespace NetGen;

/// <summary><c>gamma^floor(t / every)</c>.</summary>
internal sealed class StepDecaySchedule(int every, double gamma, ScheduleUnit unit) : LearningRateSchedule(unit)
{
    private readonly int _every = ScheduleArguments.Count(every, 1, nameof(every), "The interval between two changes");
    private readonly double _gamma = ScheduleArguments.Positive(gamma, nameof(gamma), "The decay factor");

    public override double Factor(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        return Powers.Of(_gamma, position / _every);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"times {_gamma} every {_every} {Unit.Plural()}");
}
