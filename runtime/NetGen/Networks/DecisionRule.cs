using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Turns the outputs of a network into a class: the index of the largest output (the first one if several are equal), or, for a network
/// with a single output, 1 above a threshold and 0 otherwise. Returned by <c>network.Decision()</c>.
/// </summary>
/// <remarks>
/// Clones of a network have their own copy. Do not change the rule during predictions. The default threshold depends on the loss: labels 0
/// and 1 become targets 0 and 1, so it is 0.5, whatever the activation; a loss on logits, the outputs of an Identity layer, has its
/// boundary at 0.
/// </remarks>
public sealed class DecisionRule
{
    private readonly string _network;
    private readonly Activation _output;
    private readonly int _outputSize;
    private double? _threshold;

    internal DecisionRule(string network, Activation output, int outputSize)
    {
        _network = network;
        _output = output;
        _outputSize = outputSize;
    }

    /// <summary>
    /// The output above which a network with a single output predicts class 1; a higher or lower value makes one class rarer.
    /// <see langword="null"/>, the initial value, stands for the threshold of the loss the network was last trained with. If the network
    /// was never trained, that is 0.5, or unknown after an Identity layer.
    /// </summary>
    /// <exception cref="InvalidOperationException">The network has several outputs.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public double? Threshold
    {
        get => _threshold;
        set
        {
            if (_outputSize > 1)
            {
                throw new InvalidOperationException(
                    $"{_network} has {_outputSize} outputs and predicts the class of the largest; a threshold is for a single output.");
            }

            if (value is { } threshold && !float.IsFinite((float)threshold))
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "A threshold must be finite, or null to use that of the loss.");
            }

            _threshold = value;
        }
    }

    /// <summary>
    /// Whether Classify and ClassifyBatch throw a <see cref="NotFiniteNumberException"/> if an output is NaN because the inputs or the
    /// parameters are. The default is false: a sample whose outputs are NaN is then classified as 0, because comparisons with NaN are
    /// false.
    /// </summary>
    public bool ThrowsOnNaN { get; set; }

    /// <summary>The threshold of the loss the network was last trained with; null if it was never trained.</summary>
    internal float? LossThreshold { get; set; }

    /// <summary>The threshold in effect.</summary>
    /// <exception cref="InvalidOperationException">The threshold is unknown: an untrained Identity output may be a logit or a
    /// value.</exception>
    internal float ThresholdInForce => (float?)_threshold ?? LossThreshold ?? (_output == Activation.Identity ? throw Unknown() : 0.5f);

    /// <summary>Returns the class that the outputs of a sample stand for.</summary>
    /// <param name="outputs">The outputs of one sample.</param>
    /// <exception cref="NotFiniteNumberException">An output is NaN, and <see cref="ThrowsOnNaN"/> is set.</exception>
    /// <exception cref="InvalidOperationException">The network has a single output with the activation Identity, was never trained, and has
    /// no <see cref="Threshold"/>: 0 would be right for logits, 0.5 for values.</exception>
    public int Of(ReadOnlySpan<float> outputs)
    {
        if (ThrowsOnNaN)
        {
            ThrowIfNaN(outputs);
        }

        return outputs.Length == 1 ? PredictedClass.Of(outputs[0], ThresholdInForce) : PredictedClass.Of(outputs);
    }

    /// <summary>Returns a copy, for a clone of the network.</summary>
    internal DecisionRule Clone() => (DecisionRule)MemberwiseClone();

    private void ThrowIfNaN(ReadOnlySpan<float> outputs)
    {
        for (int i = 0; i < outputs.Length; i++)
        {
            if (float.IsNaN(outputs[i]))
            {
                throw new NotFiniteNumberException(
                    $"Output {i} of {_network} is NaN, which stands for no class: an input or a parameter of the network is not finite.", outputs[i]);
            }
        }
    }

    private InvalidOperationException Unknown() => new(
        $"{_network} was never trained, and its output may be a logit or a value, so its threshold for class 1 is unknown. "
        + $"Set Decision().Threshold to 0 for parameters trained with a loss on logits ({nameof(BinaryCrossEntropyWithLogits)}), otherwise to 0.5.");
}
