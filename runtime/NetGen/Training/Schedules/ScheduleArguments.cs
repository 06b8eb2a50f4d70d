using System.Globalization;

namespace NetGen;

/// <summary>The checks that learning-rate schedules share.</summary>
internal static class ScheduleArguments
{
    /// <summary>Refuses what is no unit.</summary>
    public static ScheduleUnit Unit(ScheduleUnit value, string name)
    {
        if (value is not (ScheduleUnit.Epoch or ScheduleUnit.Step))
        {
            throw new ArgumentOutOfRangeException(name, value, "A schedule counts ScheduleUnit.Epoch or ScheduleUnit.Step.");
        }

        return value;
    }

    /// <summary>Refuses a count below a least one.</summary>
    public static int Count(int value, int least, string name, string what)
    {
        if (value < least)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{what} is at least {least}.");
        }

        return value;
    }

    /// <summary>Refuses what is not from 0 to a greatest number.</summary>
    public static double UpTo(double greatest, double value, string name, string what)
    {
        if (!(value >= 0 && value <= greatest))
        {
            throw new ArgumentOutOfRangeException(name, value, string.Create(CultureInfo.InvariantCulture, $"{what} is from 0 to {greatest}."));
        }

        return value;
    }

    /// <summary>Refuses a factor that is not positive or not finite.</summary>
    public static double Positive(double value, string name, string what)
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{what} is a finite number greater than 0.");
        }

        return value;
    }

    /// <summary>Refuses a divisor below 1, or one that is not finite.</summary>
    public static double Divisor(double value, string name, string what)
    {
        if (!(value >= 1 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, $"{what} is a finite number of at least 1.");
        }

        return value;
    }
}
