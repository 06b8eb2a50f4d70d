namespace NetGen;

/// <summary>A sample in the shuffle buffer.</summary>
/// <param name="shape">Its sizes.</param>
internal sealed class StreamSample(DatasetShape shape)
{
    private int _label;

    /// <summary>[InputSize].</summary>
    public float[] Inputs { get; } = new float[shape.InputSize];

    /// <summary>[TargetSize], or nothing where samples have labels.</summary>
    public float[] Targets { get; } = new float[shape.HasLabels ? 0 : shape.TargetSize];

    /// <summary>The class.</summary>
    public int Label => _label;

    /// <summary>The place of the sample in its pass, from 0.</summary>
    public long Number { get; private set; }

    /// <summary>Reads a sample.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="number">Its place in the pass.</param>
    /// <returns>False if there is none.</returns>
    /// <exception cref="InvalidDataException">The label is none of the classes.</exception>
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
    /// <exception cref="InvalidDataException">One is; the message names it.</exception>
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
