using System.Globalization;

namespace NetGen;

/// <summary>The argument checks of learning-rate schedules.</summary>
internal static class ScheduleArguments
{
    /// <summary>Throws if a unit is not defined.</summary>
    public static ScheduleUnit Unit(ScheduleUnit value, string name)
    {
        if (value is not (ScheduleUnit.Epoch or ScheduleUnit.Step))
        {
            throw new ArgumentOutOfRangeException(name, value, "The unit of a schedule must be ScheduleUnit.Epoch or ScheduleUnit.Step.");
        }

        return value;
    }

    /// <summary>Throws if a count is less than its minimum.</summary>
    public static int Count(int value, int least, string name, string what)
    {
        if (value < least)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{what} must be at least {least}.");
        }

        return value;
    }

    /// <summary>Throws if a number is not from 0 to its maximum.</summary>
    public static double UpTo(double greatest, double value, string name, string what)
    {
        if (!(value >= 0 && value <= greatest))
        {
            throw new ArgumentOutOfRangeException(name, value, string.Create(CultureInfo.InvariantCulture, $"{what} must be from 0 to {greatest}."));
        }

        return value;
    }

    /// <summary>Throws if a factor is not positive or not finite.</summary>
    public static double Positive(double value, string name, string what)
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{what} must be finite and greater than 0.");
        }

        return value;
    }

    /// <summary>Throws if a divisor is less than 1 or not finite.</summary>
    public static double Divisor(double value, string name, string what)
    {
        if (!(value >= 1 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{what} must be finite and at least 1.");
        }

        return value;
    }
}
