using NetGen.Kernels;
using NetGen.Tests.Reference;

namespace NetGen.Tests.Networks;

internal delegate void Prediction(ReadOnlySpan<float> input, Span<float> output);

internal delegate void PredictionOfMany(ReadOnlySpan<float> inputs, Span<float> outputs, int? threads = null);

/// <summary>An emitted network under test behind one type, with the oracle that says what it should compute.</summary>
internal abstract class Subject
{
    private static readonly NaiveLoss[] Anywhere =
        [NaiveLoss.MeanSquaredError, NaiveLoss.MeanAbsoluteError, NaiveLoss.Huber(0.25)];

    protected Subject(string name, int[] sizes, Activation[] activations, Prediction forward, PredictionOfMany forwardBatch)
    {
        Name = name;
        Sizes = sizes;
        Activations = activations;
        Forward = forward;
        ForwardBatch = forwardBatch;
    }

    public string Name { get; }

    public int[] Sizes { get; }

    /// <summary>One a layer.</summary>
    public Activation[] Activations { get; }

    /// <summary>The emitted member.</summary>
    public Prediction Forward { get; }

    /// <summary>The emitted member.</summary>
    public PredictionOfMany ForwardBatch { get; }

    public int InputSize => Sizes[0];

    public int OutputSize => Sizes[^1];

    public abstract ParameterList Parameters { get; }

    /// <summary>The losses that fit.</summary>
    public IReadOnlyList<NaiveLoss> Losses => Activations[^1] switch
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
    /// <param name="activations">One a layer, or that of the hidden layers and that of the last.</param>
    public static Subject Of<TKernels>(
        INetwork<TKernels> network, Prediction forward, PredictionOfMany forwardBatch, params Activation[] activations)
        where TKernels : struct, INetworkKernels => new Subject<TKernels>(network, forward, forwardBatch, activations);

    public NaiveNetwork Oracle() => new(Sizes, Activations, [.. Parameters.ToArray().Select(value => (double)value)]);

    /// <summary>Loss and gradients by ComputeGradients.</summary>
    public abstract float Gradients(
        NaiveLoss loss, ReadOnlySpan<float> x, ReadOnlySpan<float> t, Span<float> dx, out ParameterList gradients);

    public override string ToString() => Name;
}

internal sealed class Subject<TKernels>(
    INetwork<TKernels> network, Prediction forward, PredictionOfMany forwardBatch, Activation[] activations)
    : Subject(TKernels.Name, SizesOf(), PerLayer(activations), forward, forwardBatch)
    where TKernels : struct, INetworkKernels
{
    public INetwork<TKernels> Network => network;

    public override ParameterList Parameters => network.ParametersOf();

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
        Trainer<TKernels, TLoss, Sgd> trainer = network.Trainer(loss, new Sgd(1));
        float value = trainer.ComputeGradients(x, t, dx);
        gradients = trainer.Gradients;
        return value;
    }

    private static int[] SizesOf() =>
        [TKernels.InputSize, .. TKernels.Layout.Where(tensor => tensor.Role == ParameterRole.Bias).Select(tensor => tensor.Rows)];

    private static Activation[] PerLayer(Activation[] activations)
    {
        int layers = TKernels.Layout.Length / 2;
        return activations.Length == layers
            ? activations
            : [.. Enumerable.Repeat(activations[0], layers - 1), activations[^1]];
    }
}
