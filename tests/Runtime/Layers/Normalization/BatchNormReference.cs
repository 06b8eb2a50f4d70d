namespace NetGen.Tests.Layers.Normalization;

/// <summary>Batch normalization in double precision, of one feature: the values of all samples one after another.</summary>
internal sealed class BatchNormReference
{
    public BatchNormReference(double[] x, double[] dy, double gamma, double beta, double epsilon)
    {
        Mean = x.Average();
        Variance = x.Average(value => (value - Mean) * (value - Mean));
        double deviation = Math.Sqrt(Variance + epsilon);
        double[] normal = [.. x.Select(value => (value - Mean) / deviation)];
        Y = [.. normal.Select(value => gamma * value + beta)];
        GammaGradient = dy.Zip(normal, (d, n) => d * n).Sum();
        BetaGradient = dy.Sum();
        Dx = [.. dy.Zip(normal, (d, n) => gamma / deviation / x.Length * (x.Length * d - BetaGradient - n * GammaGradient))];
    }

    public double Mean { get; }

    public double Variance { get; }

    public double[] Y { get; }

    public double[] Dx { get; }

    public double GammaGradient { get; }

    public double BetaGradient { get; }
}
