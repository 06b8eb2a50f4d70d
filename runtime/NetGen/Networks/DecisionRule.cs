using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Turns the outputs of one network into a class: the index of the greatest output (the first of them if several are equal), or for a single output 1
/// above a threshold and 0 otherwise. Get it by <c>network.Decision()</c>.
/// </summary>
/// <remarks>
/// Clones have a copy of it. Do not change it during predictions. The default threshold depends on the loss: labels 0 and 1 become targets 0 and 1, so it
/// is 0.5, halfway, whatever the activation; a loss on logits, the outputs of an Identity layer, has its boundary at 0.
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
    /// The output above which a network with one output says class 1; another value makes one class rarer. Null, as at first: that of the loss that the
    /// network was last trained with. A network that was never trained has 0.5; after an Identity layer its threshold is unknown.
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
                    $"{_network} has {_outputSize} outputs, of which the greatest decides; a threshold is for networks with one output.");
            }

            if (value is { } threshold && !float.IsFinite((float)threshold))
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "A threshold is a finite number, or null for that of the loss.");
            }

            _threshold = value;
        }
    }

    /// <summary>
    /// Whether Classify and ClassifyBatch throw a <see cref="NotFiniteNumberException"/> if an output is NaN, because the inputs or the parameters are;
    /// off at first, and then such a sample is of class 0, as no comparison with NaN holds.
    /// </summary>
    public bool ThrowsOnNaN { get; set; }

    /// <summary>The threshold of the loss that the network was last trained with; null before.</summary>
    internal float? LossThreshold { get; set; }

    /// <summary>The threshold in force.</summary>
    /// <exception cref="InvalidOperationException">It is not known: logits or values, nobody has said.</exception>
    internal float ThresholdInForce => (float?)_threshold ?? LossThreshold ?? (_output == Activation.Identity ? throw Unknown() : 0.5f);

    /// <summary>The class that the outputs of a sample stand for.</summary>
    /// <param name="outputs">The outputs of one sample.</param>
    /// <exception cref="NotFiniteNumberException">One is NaN, and <see cref="ThrowsOnNaN"/> is set.</exception>
    /// <exception cref="InvalidOperationException">The network has one output, of an Identity layer, was never trained, and has no
    /// <see cref="Threshold"/>: 0 would be right for logits, 0.5 for others.</exception>
    public int Of(ReadOnlySpan<float> outputs)
    {
        if (ThrowsOnNaN)
        {
            ThrowIfNaN(outputs);
        }

        return outputs.Length == 1 ? PredictedClass.Of(outputs[0], ThresholdInForce) : PredictedClass.Of(outputs);
    }

    /// <summary>A copy for a copy of the network.</summary>
    internal DecisionRule Clone() => (DecisionRule)MemberwiseClone();

    private void ThrowIfNaN(ReadOnlySpan<float> outputs)
    {
        for (int i = 0; i < outputs.Length; i++)
        {
            if (float.IsNaN(outputs[i]))
            {
                throw new NotFiniteNumberException(
                    $"Output {i} of {_network} is NaN, which is no class: a value of the sample or a parameter of the network is not finite.", outputs[i]);
            }
        }
    }

    private InvalidOperationException Unknown() => new(
        $"Above which output does {_network} say class 1? It has not been trained, and its output may be a logit or a value: set Decision().Threshold to 0 "
        + $"for parameters that were trained with a loss on logits ({nameof(BinaryCrossEntropyWithLogits)}), otherwise to 0.5.");
}
