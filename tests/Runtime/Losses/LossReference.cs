namespace NetGen.Tests.Losses;

/// <summary>Activations and losses of one sample as the textbooks have them, in double precision.</summary>
internal static class LossReference
{
    public static double[] Activate(Activation output, double[] z) => output switch
    {
        Activation.Identity => z,
        Activation.Sigmoid => [.. z.Select(x => 1 / (1 + Math.Exp(-x)))],
        Activation.Tanh => [.. z.Select(Math.Tanh)],
        Activation.Softmax => [.. z.Select(x => Math.Exp(x - z.Max()) / z.Sum(y => Math.Exp(y - z.Max())))],
        _ => throw new ArgumentOutOfRangeException(nameof(output), output, "Not needed by these tests."),
    };

    public static double SquaredError(double[] a, double[] t) => a.Zip(t, (x, y) => (x - y) * (x - y)).Average();

    public static double AbsoluteError(double[] a, double[] t) => a.Zip(t, (x, y) => Math.Abs(x - y)).Average();

    public static double Huber(double[] a, double[] t, double delta) => a.Zip(t, (x, y) =>
    {
        double error = Math.Abs(x - y);
        return error <= delta ? error * error / 2 : delta * (error - delta / 2);
    }).Average();

    public static double BinaryCrossEntropy(double[] a, double[] t)
        => a.Zip(t, (x, y) => -y * Math.Log(x) - (1 - y) * Math.Log(1 - x)).Average();

    public static double CrossEntropy(double[] a, double[] t) => a.Zip(t, (x, y) => -y * Math.Log(x)).Sum();
}
