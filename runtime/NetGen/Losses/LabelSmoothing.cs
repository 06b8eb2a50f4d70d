namespace NetGen;

/// <summary>Validates the amount of label smoothing.</summary>
internal static class LabelSmoothing
{
    /// <summary>Throws unless the amount is at least 0 and less than 1.</summary>
    public static double Checked(double smoothing)
    {
        if (!(smoothing >= 0 && smoothing < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(smoothing), smoothing, "Label smoothing must be at least 0 and less than 1.");
        }

        return smoothing;
    }
}
