using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Whether the gradients of a network are those of its loss: <c>net.CheckGradients(Loss.CrossEntropy, inputs, labels).ThrowIfWrong()</c>. For losses,
/// and for whoever wants to see that backpropagation is nothing but a fast way to these differences.
/// </summary>
/// <remarks>
/// Each gradient is compared with <c>(L(p + h) - L(p - h)) / 2h</c>, extrapolated to h = 0, for several h. The networks compute in float, so that
/// differences are good to two or three digits: a gradient is wrong if by every h it is off by more than the tolerance times the tensor's largest
/// gradient, and by more than the rounding of the loss and kinks (of a ReLU about to switch) explain. Where nothing is wrong, some places may be
/// unclear. Dropout drops the same values in each evaluation, and batch normalisation takes the statistics of the samples; the running ones stay as
/// they are. Every parameter is afterwards what it was, bit for bit, also if something throws; predictions and training must not run meanwhile.
/// </remarks>
public static class GradientCheckExtensions
{
    /// <summary>Checks the gradients of some samples with target values; a few samples are enough.</summary>
    /// <param name="network">The network.</param>
    /// <param name="loss">The loss, a built-in one or one's own.</param>
    /// <param name="inputs">[samples x InputSize].</param>
    /// <param name="targets">[samples x OutputSize].</param>
    /// <param name="perTensor">How many values of a tensor are looked at, at least 1: of a larger one that with the largest gradient, and others at
    /// random.</param>
    /// <param name="tolerance">By which share of the tensor's largest gradient one may be off, greater than 0 and less than 1.</param>
    /// <param name="seed">Decides which values are looked at, and what dropout drops.</param>
    /// <exception cref="ArgumentException">The lengths or the loss do not fit the network, or a value is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <exception cref="ArithmeticException">The loss is not finite.</exception>
    public static GradientCheckResult CheckGradients<TNetwork, TLoss>(
        this INetwork<TNetwork> network, TLoss loss, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int perTensor = 100,
        double tolerance = 0.005, int seed = 0)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perTensor, 1);
        if (!(tolerance > 0 && tolerance < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "The tolerance is greater than 0 and less than 1.");
        }

        return new GradientChecker<TNetwork, TLoss>(network, loss, inputs.ToArray(), targets.ToArray(), seed)
            .Run(perTensor, tolerance, new SeededRandom(seed));
    }

    /// <summary>Checks the gradients of some samples with class labels; a few samples are enough.</summary>
    /// <param name="network">The network.</param>
    /// <param name="loss">The loss, a built-in one or one's own.</param>
    /// <param name="inputs">[samples x InputSize].</param>
    /// <param name="labels">[samples]: the classes, from 0 to OutputSize - 1; 0 or 1 for a network with one output.</param>
    /// <param name="perTensor">How many values of a tensor are looked at, at least 1: of a larger one that with the largest gradient, and others at
    /// random.</param>
    /// <param name="tolerance">By which share of the tensor's largest gradient one may be off, greater than 0 and less than 1.</param>
    /// <param name="seed">Decides which values are looked at, and what dropout drops.</param>
    /// <exception cref="ArgumentException">The lengths, the labels or the loss do not fit the network, or a value is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <exception cref="ArithmeticException">The loss is not finite.</exception>
    public static GradientCheckResult CheckGradients<TNetwork, TLoss>(
        this INetwork<TNetwork> network, TLoss loss, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, int perTensor = 100,
        double tolerance = 0.005, int seed = 0)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss => network.CheckGradients(
            loss, Dataset.FromFloats(inputs.ToArray(), TNetwork.InputSize, labels.ToArray(), Math.Max(2, TNetwork.OutputSize)), perTensor, tolerance,
            seed);

    /// <summary>Checks the gradients of all samples of a data set; a few are enough: <c>train.Take(8)</c>.</summary>
    /// <param name="network">The network.</param>
    /// <param name="loss">The loss, a built-in one or one's own.</param>
    /// <param name="data">The samples.</param>
    /// <param name="perTensor">How many values of a tensor are looked at, at least 1: of a larger one that with the largest gradient, and others at
    /// random.</param>
    /// <param name="tolerance">By which share of the tensor's largest gradient one may be off, greater than 0 and less than 1.</param>
    /// <param name="seed">Decides which values are looked at, and what dropout drops.</param>
    /// <exception cref="ArgumentException">The data or the loss do not fit the network, or a value is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <exception cref="ArithmeticException">The loss is not finite.</exception>
    public static GradientCheckResult CheckGradients<TNetwork, TLoss>(
        this INetwork<TNetwork> network, TLoss loss, Dataset data, int perTensor = 100, double tolerance = 0.005, int seed = 0)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
    {
        ArgumentNullException.ThrowIfNull(data);
        DatasetCheck.ThrowIfUnfit<TNetwork>(data.Shape, nameof(data));
        int[] samples = [.. Enumerable.Range(0, data.Count)];
        float[] inputs = new float[checked(data.Count * TNetwork.InputSize)];
        float[] targets = new float[checked(data.Count * TNetwork.OutputSize)];
        data.CopyInputs(samples, inputs);
        data.CopyTargets(samples, targets, TNetwork.OutputSize, TNetwork.OutputSize);
        return network.CheckGradients(loss, inputs, targets, perTensor, tolerance, seed);
    }
}
