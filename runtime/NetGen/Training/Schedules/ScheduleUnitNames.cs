namespace NetGen;

/// <summary>The names of schedule units.</summary>
internal static class ScheduleUnitNames
{
    /// <summary>Returns "epochs" or "steps".</summary>
    public static string Plural(this ScheduleUnit unit) => unit == ScheduleUnit.Epoch ? "epochs" : "steps";
}
