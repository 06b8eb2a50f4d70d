using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The moving average of a network's parameters.</summary>
/// <param name="parameters">The parameters.</param>
internal sealed class ParameterAverage(AlignedBuffer parameters)
{
    private AlignedBuffer? _values;
    private double? _decay;

    /// <summary>What the average keeps of itself in a step; null for no average. Setting it starts a new one.</summary>
    public double? Decay
    {
        get => _decay;
        set
        {
            _decay = value;
            HasValues = false;
        }
    }

    /// <summary>Whether a step has been followed: until then there is no average.</summary>
    public bool HasValues { get; private set; }

    /// <summary>The average, laid out like the parameters.</summary>
    public AlignedBuffer Values => _values ??= new AlignedBuffer(parameters.Length);

    /// <summary>Says whether <see cref="Values"/>, which a checkpoint has set, hold an average.</summary>
    public void Restore(bool hasValues) => HasValues = hasValues;

    /// <summary>Follows a step; the first one starts the average.</summary>
    /// <param name="decay">The decay, which is set.</param>
    public void Follow(double decay)
    {
        if (HasValues)
        {
            Averaging.Follow(ref Values.First, ref parameters.First, (float)(1 - decay), parameters.Length);
        }
        else
        {
            parameters.Span.CopyTo(Values.Span);
            HasValues = true;
        }
    }
}
