namespace NetGen;

/// <summary>The share of label smoothing that losses take.</summary>
internal static class LabelSmoothing
{
    /// <summary>Refuses a share outside 0 (included) to 1 (excluded).</summary>
    public static double Checked(double smoothing)
    {
        if (!(smoothing >= 0 && smoothing < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(smoothing), smoothing, "Label smoothing is at least 0 and less than 1.");
        }

        return smoothing;
    }
}
