namespace NetGen.Tests.Reference;

/// <summary>The error of a tensor: max |ours - reference| / max |reference|.</summary>
internal static class TensorError
{
    public static double Of(ReadOnlySpan<float> ours, ReadOnlySpan<double> reference)
    {
        Assert.Equal(reference.Length, ours.Length);
        double difference = 0;
        double greatest = 0;
        for (int i = 0; i < ours.Length; i++)
        {
            // Written so that NaN counts as wrong.
            double d = Math.Abs(ours[i] - reference[i]);
            difference = d <= difference ? difference : d;
            greatest = Math.Max(greatest, Math.Abs(reference[i]));
        }

        return difference == 0 ? 0 : difference / greatest;
    }

    /// <summary>Fails, naming the tensor, unless the error is at most <paramref name="limit"/>.</summary>
    public static void AtMost(double limit, string tensor, ReadOnlySpan<float> ours, ReadOnlySpan<double> reference)
    {
        double error = Of(ours, reference);
        Assert.True(error <= limit, $"{tensor}: error {error:g3}, at most {limit:g3} is allowed.");
    }
}
