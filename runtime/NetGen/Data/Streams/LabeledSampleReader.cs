namespace NetGen;

/// <summary>Reads samples with labels from an enumeration.</summary>
internal sealed class LabeledSampleReader(IEnumerator<(float[] Inputs, int Label)> samples) : ISampleReader
{
    private long _number;

    /// <inheritdoc/>
    public bool Read(SampleSlot sample)
    {
        if (!samples.MoveNext())
        {
            return false;
        }

        SampleCopy.Copy(samples.Current.Inputs, sample.Inputs, "inputs", _number++);
        sample.Label = samples.Current.Label;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => samples.Dispose();
}
