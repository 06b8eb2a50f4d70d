using NetGen.Tests.Lanes;

namespace NetGen.Tests.Reference;

/// <summary>A loss of one sample in double precision: its value, and its gradient on the outputs or on the logits.</summary>
/// <param name="name">The name of the loss in <see cref="Loss"/>.</param>
/// <param name="onLogits">Whether the gradient is dLoss/dz.</param>
/// <param name="value">From logits z, outputs a and targets t.</param>
/// <param name="gradient">From the same.</param>
internal sealed class NaiveLoss(
    string name, bool onLogits, Func<double[], double[], double[], double> value,
    Func<double[], double[], double[], double[]> gradient)
{
    public static NaiveLoss MeanSquaredError { get; } = new(
        "MeanSquaredError", false,
        (z, a, t) => Mean(a, t, (p, q) => (p - q) * (p - q)),
        (z, a, t) => Each(a, t, (p, q) => 2 * (p - q) / a.Length));

    public static NaiveLoss MeanAbsoluteError { get; } = new(
        "MeanAbsoluteError", false,
        (z, a, t) => Mean(a, t, (p, q) => Math.Abs(p - q)),
        (z, a, t) => Each(a, t, (p, q) => Math.Sign(p - q) / (double)a.Length));

    public static NaiveLoss BinaryCrossEntropy { get; } = new(
        "BinaryCrossEntropy", true,
        (z, a, t) => Mean(z, t, (p, q) => -q * LogSigmoid(p) - (1 - q) * LogSigmoid(-p)),
        (z, a, t) => Each(z, t, (p, q) => (References.Sigmoid(p) - q) / a.Length));

    public static NaiveLoss BinaryCrossEntropyWithLogits { get; } = new(
        "BinaryCrossEntropyWithLogits", true, BinaryCrossEntropy.Value, BinaryCrossEntropy.Gradient);

    public static NaiveLoss CrossEntropy { get; } = new(
        "CrossEntropy", true,
        (z, a, t) => LogSumExp(z) * t.Sum() - z.Zip(t, (p, q) => p * q).Sum(),
        CrossEntropyGradient);

    public bool OnLogits => onLogits;

    public static NaiveLoss Huber(double delta) => new(
        "Huber", false,
        (z, a, t) => Mean(a, t, (p, q) =>
            Math.Abs(p - q) <= delta ? (p - q) * (p - q) / 2 : delta * (Math.Abs(p - q) - delta / 2)),
        (z, a, t) => Each(a, t, (p, q) => Math.Clamp(p - q, -delta, delta) / a.Length));

    public double Value(double[] z, double[] a, double[] t) => value(z, a, t);

    public double[] Gradient(double[] z, double[] a, double[] t) => gradient(z, a, t);

    public override string ToString() => name;

    private static double Mean(double[] a, double[] t, Func<double, double, double> term) => a.Zip(t, term).Sum() / a.Length;

    private static double[] Each(double[] a, double[] t, Func<double, double, double> term) => [.. a.Zip(t, term)];

    private static double LogSigmoid(double z) => Math.Min(z, 0) - References.Log1p(Math.Exp(-Math.Abs(z)));

    private static double LogSumExp(double[] z)
    {
        double greatest = z.Max();
        return greatest + Math.Log(z.Sum(p => Math.Exp(p - greatest)));
    }

    private static double[] CrossEntropyGradient(double[] z, double[] a, double[] t)
    {
        double total = t.Sum();
        return Each(NaiveActivation.Values(Activation.Softmax, z), t, (p, q) => p * total - q);
    }
}
