namespace NetGen;

/// <summary>Units in words.</summary>
internal static class ScheduleUnitNames
{
    /// <summary>epochs or steps.</summary>
    public static string Plural(this ScheduleUnit unit) => unit == ScheduleUnit.Epoch ? "epochs" : "steps";
}
