namespace NetGen;

/// <summary>A sample in the shuffle buffer.</summary>
/// <param name="shape">The sizes of the sample.</param>
internal sealed class StreamSample(DatasetShape shape)
{
    private int _label;

    /// <summary>[InputSize].</summary>
    public float[] Inputs { get; } = new float[shape.InputSize];

    /// <summary>[TargetSize]; empty if samples have labels.</summary>
    public float[] Targets { get; } = new float[shape.HasLabels ? 0 : shape.TargetSize];

    /// <summary>The class.</summary>
    public int Label => _label;

    /// <summary>The position of the sample in its pass, from 0.</summary>
    public long Number { get; private set; }

    /// <summary>Reads a sample.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="number">The position of the sample in the pass.</param>
    /// <returns>False if there are no more samples.</returns>
    /// <exception cref="InvalidDataException">The label is out of range.</exception>
    public bool Read(ISampleReader reader, long number)
    {
        _label = shape.HasLabels ? -1 : 0;
        if (!reader.Read(new SampleSlot(Inputs, Targets, ref _label)))
        {
            return false;
        }

        if (shape.HasLabels && (uint)_label >= (uint)shape.Classes)
        {
            throw new InvalidDataException(
                $"The label of sample {number} is {_label}; with {shape.Classes} classes it must be from 0 to {shape.Classes - 1}.");
        }

        Number = number;
        return true;
    }

    /// <summary>Throws if a value is NaN or infinite.</summary>
    /// <exception cref="InvalidDataException">A value is NaN or infinite; the message names it.</exception>
    public void CheckFinite()
    {
        ThrowIfNotFinite(Inputs, "Input");
        ThrowIfNotFinite(Targets, "Target");
    }

    private void ThrowIfNotFinite(float[] values, string what)
    {
        int index = FloatInputs.IndexOfNotFinite(values);
        if (index >= 0)
        {
            throw new InvalidDataException($"{what} {index} of sample {Number} is NaN or infinite.");
        }
    }
}
