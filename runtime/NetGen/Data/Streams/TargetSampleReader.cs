namespace NetGen;

/// <summary>Reads samples with target values from an enumeration.</summary>
internal sealed class TargetSampleReader(IEnumerator<(float[] Inputs, float[] Targets)> samples) : ISampleReader
{
    private long _number;

    /// <inheritdoc/>
    public bool Read(SampleSlot sample)
    {
        if (!samples.MoveNext())
        {
            return false;
        }

        SampleCopy.Copy(samples.Current.Inputs, sample.Inputs, "inputs", _number);
        SampleCopy.Copy(samples.Current.Targets, sample.Targets, "targets", _number++);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => samples.Dispose();
}
