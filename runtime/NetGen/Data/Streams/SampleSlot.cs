namespace NetGen;

/// <summary>Where a reader puts a sample.</summary>
public readonly ref struct SampleSlot
{
    private readonly ref int _label;

    internal SampleSlot(Span<float> inputs, Span<float> targets, ref int label)
    {
        Inputs = inputs;
        Targets = targets;
        _label = ref label;
    }

    /// <summary>[InputSize]: to be written as a whole; what it held before is of some other sample.</summary>
    public Span<float> Inputs { get; }

    /// <summary>[TargetSize]: to be written as a whole where samples have target values; empty where they have labels.</summary>
    public Span<float> Targets { get; }

    /// <summary>The class of the sample, from 0 to Classes - 1: to be set where samples have labels.</summary>
    public int Label
    {
        get => _label;
        set => _label = value;
    }
}
