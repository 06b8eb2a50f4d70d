using System.Globalization;
using NetGen.Lanes;

namespace NetGen;

/// <summary>Reduces the rate when the loss stops falling.</summary>
/// <remarks>PyTorch's <c>eps</c>, which suppresses reductions that hardly change the rate, is left out, since there is a floor.</remarks>
internal sealed class PlateauSchedule(double factor, int patience, double threshold, int cooldown, double floor)
    : LearningRateSchedule(ScheduleUnit.Epoch)
{
    private readonly double _factor =
        BelowOne(factor, nameof(factor), factor > 0, "The reduction factor must be greater than 0 and less than 1.");
    private readonly int _patience = ScheduleArguments.Count(patience, 0, nameof(patience), "The patience");

    private readonly double _threshold =
        BelowOne(threshold, nameof(threshold), threshold >= 0, "The threshold must be at least 0 and less than 1.");

    private readonly int _cooldown = ScheduleArguments.Count(cooldown, 0, nameof(cooldown), "The cooldown");
    private readonly double _floor = ScheduleArguments.UpTo(1, floor, nameof(floor), "The floor");

    public override double Factor(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        return 1;
    }

    internal override double Factor(long position, in ScheduleState state) =>
        state.Epochs == 0 ? Factor(position) : Math.Max(_floor, Powers.Of(_factor, state.Reductions));

    internal override void Observe(double loss, ref ScheduleState state)
    {
        (int epochs, double best, int bad, int rest, int reductions) =
            state.Epochs == 0 ? new ScheduleState(0, double.PositiveInfinity, 0, 0, 0) : state;
        if (double.IsPositiveInfinity(best) ? loss < best : loss < best - _threshold * Math.Abs(best))
        {
            best = loss;
            bad = 0;
        }
        else
        {
            bad++;
        }

        if (rest > 0)
        {
            rest--;
            bad = 0;
        }

        if (bad > _patience)
        {
            reductions++;
            rest = _cooldown;
            bad = 0;
        }

        state = new ScheduleState(epochs + 1, best, bad, rest, reductions);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"times {_factor} after more than {_patience} epochs without an improvement of {_threshold}, cooldown {_cooldown}, floor {_floor}");

    private static double BelowOne(double value, string name, bool isEnough, string message) =>
        isEnough && value < 1 ? value : throw new ArgumentOutOfRangeException(name, value, message);
}
