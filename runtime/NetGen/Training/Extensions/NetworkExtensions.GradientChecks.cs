using NetGen.CompilerServices;

namespace NetGen;

public static partial class NetworkExtensions
{
    /// <summary>
    /// Compares the gradients of backpropagation with finite differences of the loss, for samples with target values; a few samples are
    /// enough. Use it to test a custom loss.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Each gradient is compared with <c>(L(p + h) - L(p - h)) / 2h</c>, extrapolated to h = 0, for several h. Networks compute in single
    /// precision, so the differences are accurate to two or three digits. A gradient is wrong if for every h its error exceeds both the
    /// tolerance times the tensor's largest gradient and what rounding and kinks (of a ReLU about to switch) explain. In a correct network
    /// some gradients may remain unclear.
    /// </para>
    /// <para>
    /// Dropout drops the same values in each evaluation; batch normalization uses the statistics of the samples and does not change the
    /// running ones. The parameters are restored bit for bit, even after an exception; do not predict or train while the check runs.
    /// </para>
    /// </remarks>
    /// <param name="network">The network.</param>
    /// <param name="loss">The loss, built-in or custom.</param>
    /// <param name="inputs">The inputs, one row per sample: [samples x InputSize].</param>
    /// <param name="targets">The targets, one row per sample: [samples x OutputSize].</param>
    /// <param name="perTensor">The number of values to check in each tensor, at least 1; in a larger tensor, the one with the largest
    /// gradient and random others.</param>
    /// <param name="tolerance">The allowed error, relative to the tensor's largest gradient: greater than 0 and less than 1.</param>
    /// <param name="seed">Determines which values are checked and which values dropout drops.</param>
    /// <exception cref="ArgumentException">The lengths or the loss do not match the network, or a value is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="perTensor"/> or <paramref name="tolerance"/> is out of
    /// range.</exception>
    /// <exception cref="ArithmeticException">The loss is not finite.</exception>
    /// <example><code>
    /// // XOR: four samples with two inputs and one target each.
    /// float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
    /// float[] targets = [0, 1, 1, 0];
    /// var net = new XorNet(seed: 1);
    /// net.CheckGradients(Loss.MeanSquaredError, inputs, targets).ThrowIfWrong();
    /// </code></example>
    public static GradientCheckResult CheckGradients<TNetwork, TLoss>(
        this INetwork<TNetwork> network, TLoss loss, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int perTensor = 100,
        double tolerance = 0.005, int seed = 0)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perTensor, 1);
        if (!(tolerance > 0 && tolerance < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "The tolerance must be greater than 0 and less than 1.");
        }

        return new GradientChecker<TNetwork, TLoss>(network, loss, inputs.ToArray(), targets.ToArray(), seed)
            .Check(perTensor, tolerance, new SeededRandom(seed));
    }

    /// <summary>Compares the gradients of backpropagation with finite differences of the loss, for samples with class labels; a few samples
    /// are enough.</summary>
    /// <param name="network">The network.</param>
    /// <param name="loss">The loss, built-in or custom.</param>
    /// <param name="inputs">The inputs, one row per sample: [samples x InputSize].</param>
    /// <param name="labels">The class of each sample, from 0 to OutputSize - 1; 0 or 1 for a network with one output.</param>
    /// <param name="perTensor">The number of values to check in each tensor, at least 1; in a larger tensor, the one with the largest
    /// gradient and random others.</param>
    /// <param name="tolerance">The allowed error, relative to the tensor's largest gradient: greater than 0 and less than 1.</param>
    /// <param name="seed">Determines which values are checked and which values dropout drops.</param>
    /// <exception cref="ArgumentException">The lengths, the labels or the loss do not match the network, or a value is not
    /// finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="perTensor"/> or <paramref name="tolerance"/> is out of
    /// range.</exception>
    /// <exception cref="ArithmeticException">The loss is not finite.</exception>
    public static GradientCheckResult CheckGradients<TNetwork, TLoss>(
        this INetwork<TNetwork> network, TLoss loss, ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, int perTensor = 100,
        double tolerance = 0.005, int seed = 0)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss => network.CheckGradients(
            loss, Dataset.FromFloats(inputs.ToArray(), TNetwork.InputSize, labels.ToArray(), Math.Max(2, TNetwork.OutputSize)), perTensor, tolerance,
            seed);

    /// <summary>Compares the gradients of backpropagation with finite differences of the loss, for all samples of a data set; a few samples
    /// are enough.</summary>
    /// <param name="network">The network.</param>
    /// <param name="loss">The loss, built-in or custom.</param>
    /// <param name="data">The samples.</param>
    /// <param name="perTensor">The number of values to check in each tensor, at least 1; in a larger tensor, the one with the largest
    /// gradient and random others.</param>
    /// <param name="tolerance">The allowed error, relative to the tensor's largest gradient: greater than 0 and less than 1.</param>
    /// <param name="seed">Determines which values are checked and which values dropout drops.</param>
    /// <exception cref="ArgumentException">The data or the loss does not match the network, or a value is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="perTensor"/> or <paramref name="tolerance"/> is out of
    /// range.</exception>
    /// <exception cref="ArithmeticException">The loss is not finite.</exception>
    /// <example><code>
    /// GradientCheckResult result = net.CheckGradients(Loss.CrossEntropy, train.Take(8));
    /// Console.WriteLine(result);
    /// result.ThrowIfWrong();
    /// </code></example>
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
