namespace NetGen.Generator.Tests.Twins.Checking;

/// <summary>The activation functions that a twin may call, in lower case as the maths writes them, from the formulas that define them.</summary>
internal static class Elementwise
{
    private const double LeakySlope = 0.01;

    public static double identity(double z) => z;

    public static double sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public static double tanh(double z) => Math.Tanh(z);

    public static double relu(double z) => Math.Max(0, z);

    public static double leakyrelu(double z) => z > 0 ? z : LeakySlope * z;

    public static double elu(double z) => z > 0 ? z : Math.Exp(z) - 1;

    public static double gelu(double z) => z / 2 * (1 + erf(z / Math.Sqrt(2)));

    public static double softplus(double z) => Math.Log(1 + Math.Exp(z));

    public static double silu(double z) => z * sigmoid(z);

    /// <summary>The error function, by a series of terms of one sign: <c>2 / sqrt(pi) e^(-x^2) (x + 2/3 x^3 + 4/15 x^5 + ...)</c>.</summary>
    public static double erf(double x)
    {
        const double Saturated = 6;
        if (Math.Abs(x) > Saturated)
        {
            return Math.Sign(x);
        }

        double sum = 0;
        double term = x;
        for (int n = 1; sum + term != sum; n++)
        {
            sum += term;
            term *= 2 * x * x / (2 * n + 1);
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
