using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The moving average of a network's parameters.</summary>
/// <param name="parameters">The parameters.</param>
internal sealed class ParameterAverage(AlignedBuffer parameters)
{
    private AlignedBuffer? _values;
    private double? _decay;

    /// <summary>The decay: the fraction of the average that remains after a step; null for no average. Setting it starts a new
    /// average.</summary>
    public double? Decay
    {
        get => _decay;
        set
        {
            _decay = value;
            HasValues = false;
        }
    }

    /// <summary>Whether a step has started the average.</summary>
    public bool HasValues { get; private set; }

    /// <summary>The average, laid out like the parameters.</summary>
    public AlignedBuffer Values => _values ??= new AlignedBuffer(parameters.Length);

    /// <summary>Sets whether <see cref="Values"/>, restored from a checkpoint, contains an average.</summary>
    public void Restore(bool hasValues) => HasValues = hasValues;

    /// <summary>Updates the average after a step; the first step starts it.</summary>
    /// <param name="decay">The value of <see cref="Decay"/>, which is not null.</param>
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
