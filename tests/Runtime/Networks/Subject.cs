using NetGen.CompilerServices;
using NetGen.Tests.Reference;

namespace NetGen.Tests.Networks;

internal delegate void Prediction(ReadOnlySpan<float> input, Span<float> output);

internal delegate void PredictionOfMany(ReadOnlySpan<float> inputs, Span<float> outputs, int? threads = null);

/// <summary>An emitted network under test behind one type, with the oracle that says what it should compute.</summary>
internal abstract class Subject
{
    private static readonly NaiveLoss[] Anywhere =
        [NaiveLoss.MeanSquaredError, NaiveLoss.MeanAbsoluteError, NaiveLoss.Huber(0.25)];

    protected Subject(string name, Activation output, Prediction forward, PredictionOfMany forwardBatch)
    {
        Name = name;
        Output = output;
        Forward = forward;
        ForwardBatch = forwardBatch;
    }

    public string Name { get; }

    /// <summary>The activation of the last layer, by which losses fit.</summary>
    public Activation Output { get; }

    /// <summary>The emitted member.</summary>
    public Prediction Forward { get; }

    /// <summary>The emitted member.</summary>
    public PredictionOfMany ForwardBatch { get; }

    public abstract int InputSize { get; }

    public abstract int OutputSize { get; }

    public abstract ParameterList Parameters { get; }

    /// <summary>The losses that fit.</summary>
    public IReadOnlyList<NaiveLoss> Losses => Output switch
    {
        Activation.Sigmoid => [.. Anywhere, NaiveLoss.BinaryCrossEntropy],
        Activation.Softmax => [.. Anywhere, NaiveLoss.CrossEntropy],
        Activation.Identity => [.. Anywhere, NaiveLoss.BinaryCrossEntropyWithLogits, NaiveLoss.CrossEntropy],
        _ => Anywhere,
    };

    /// <summary>Wraps a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="forward">Its Forward.</param>
    /// <param name="forwardBatch">Its ForwardBatch.</param>
    /// <param name="output">The activation of the last layer.</param>
    /// <param name="oracle">From the parameters.</param>
    public static Subject Of<TNetwork>(
        INetwork<TNetwork> network, Prediction forward, PredictionOfMany forwardBatch, Activation output,
        Func<double[], IOracle> oracle)
        where TNetwork : struct, INetworkPasses => new Subject<TNetwork>(network, forward, forwardBatch, output, oracle);

    /// <summary>Wraps a network of dense layers.</summary>
    /// <param name="network">The network.</param>
    /// <param name="forward">Its Forward.</param>
    /// <param name="forwardBatch">Its ForwardBatch.</param>
    /// <param name="activations">One a layer, or that of the hidden layers and that of the last.</param>
    public static Subject Dense<TNetwork>(
        INetwork<TNetwork> network, Prediction forward, PredictionOfMany forwardBatch, params Activation[] activations)
        where TNetwork : struct, INetworkPasses
    {
        int[] units = [.. network.ParametersOf().Where(tensor => tensor.IsBias).Select(tensor => tensor.Count)];
        Activation[] each = activations.Length == units.Length
            ? activations
            : [.. Enumerable.Repeat(activations[0], units.Length - 1), activations[^1]];
        return Of(
            network, forward, forwardBatch, each[^1], parameters => new NaiveNetwork([TNetwork.InputSize, .. units], each, parameters));
    }

    /// <summary>A new oracle that starts with the network's parameters.</summary>
    public abstract IOracle Oracle();

    /// <summary>Loss and gradients by ComputeGradients.</summary>
    public abstract float Gradients(
        NaiveLoss loss, ReadOnlySpan<float> x, ReadOnlySpan<float> t, Span<float> dx, out ParameterList gradients);

    public override string ToString() => Name;
}

internal sealed class Subject<TNetwork>(
    INetwork<TNetwork> network, Prediction forward, PredictionOfMany forwardBatch, Activation output,
    Func<double[], IOracle> oracle)
    : Subject(TNetwork.Name, output, forward, forwardBatch)
    where TNetwork : struct, INetworkPasses
{
    public INetwork<TNetwork> Network => network;

    public override int InputSize => TNetwork.InputSize;

    public override int OutputSize => TNetwork.OutputSize;

    public override ParameterList Parameters => network.ParametersOf();

    public override IOracle Oracle() => oracle([.. Parameters.ToArray().Select(value => (double)value)]);

    public override float Gradients(
        NaiveLoss loss, ReadOnlySpan<float> x, ReadOnlySpan<float> t, Span<float> dx, out ParameterList gradients) =>
        loss.ToString() switch
        {
            "MeanSquaredError" => Gradients(Loss.MeanSquaredError, x, t, dx, out gradients),
            "MeanAbsoluteError" => Gradients(Loss.MeanAbsoluteError, x, t, dx, out gradients),
            "Huber" => Gradients(Loss.Huber(0.25f), x, t, dx, out gradients),
            "BinaryCrossEntropy" => Gradients(Loss.BinaryCrossEntropy, x, t, dx, out gradients),
            "BinaryCrossEntropyWithLogits" => Gradients(Loss.BinaryCrossEntropyWithLogits, x, t, dx, out gradients),
            "CrossEntropy" => Gradients(Loss.CrossEntropy, x, t, dx, out gradients),
            string other => throw new ArgumentOutOfRangeException(nameof(loss), other, null),
        };

    private float Gradients<TLoss>(
        TLoss loss, ReadOnlySpan<float> x, ReadOnlySpan<float> t, Span<float> dx, out ParameterList gradients)
        where TLoss : struct, ILoss
    {
        Trainer<TNetwork, TLoss, Sgd> trainer = network.Trainer(loss, new Sgd(1));
        float value = trainer.ComputeGradients(x, t, dx);
        gradients = trainer.Gradients;
        return value;
    }
}
