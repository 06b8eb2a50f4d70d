namespace NetGen;

/// <summary>The place to which a reader writes a sample.</summary>
public readonly ref struct SampleSlot
{
    private readonly ref int _label;

    internal SampleSlot(Span<float> inputs, Span<float> targets, ref int label)
    {
        Inputs = inputs;
        Targets = targets;
        _label = ref label;
    }

    /// <summary>The inputs, [InputSize]. Write all of them: the span still holds the values of another sample.</summary>
    public Span<float> Inputs { get; }

    /// <summary>The targets, [TargetSize]. Write all of them; the span is empty if samples have labels.</summary>
    public Span<float> Targets { get; }

    /// <summary>The class of the sample, from 0 to Classes - 1. Set it if samples have labels.</summary>
    public int Label
    {
        get => _label;
        set => _label = value;
    }
}
