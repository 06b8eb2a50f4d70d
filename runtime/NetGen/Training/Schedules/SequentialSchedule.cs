namespace NetGen;

/// <summary>A schedule for a number of epochs or steps, followed by another one.</summary>
internal sealed class SequentialSchedule : LearningRateSchedule
{
    private readonly LearningRateSchedule _first;
    private readonly int _after;
    private readonly LearningRateSchedule _next;

    public SequentialSchedule(LearningRateSchedule first, int after, LearningRateSchedule next)
        : base(first.Unit)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.Unit != first.Unit)
        {
            throw new ArgumentException(
                $"The first schedule counts {first.Unit.Plural()}, the next one {next.Unit.Plural()}; both must use the same unit.", nameof(next));
        }

        _first = first;
        _after = ScheduleArguments.Count(after, 1, nameof(after), "The length of the first schedule");
        _next = next;
    }

    public override double Factor(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        return position < _after ? _first.Factor(position) : _next.Factor(position - _after);
    }

    internal override double Factor(long position, in ScheduleState state) =>
        position < _after
            ? _first.Factor(position, state)
            : _next.Factor(position - _after, state with { Epochs = Math.Max(0, state.Epochs - _after) });

    /// <summary>Passes the loss to the active schedule, which owns the state: the next one starts without losses.</summary>
    internal override void Observe(double loss, ref ScheduleState state)
    {
        if (state.Epochs < _after)
        {
            _first.Observe(loss, ref state);
            return;
        }

        state.Epochs -= _after;
        _next.Observe(loss, ref state);
        state.Epochs += _after;
    }

    public override string ToString() => $"{_first}; after {_after} {Unit.Plural()} {_next}";
}
