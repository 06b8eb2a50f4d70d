using NetGen.Tests.Lanes;

namespace NetGen.Tests.Reference;

/// <summary>The activations in double precision, as their definitions are written.</summary>
internal static class NaiveActivation
{
    public static double[] Values(Activation activation, double[] z)
    {
        if (activation != Activation.Softmax)
        {
            return [.. z.Select(value => Value(activation, value))];
        }

        double greatest = z.Max();
        double[] e = [.. z.Select(value => Math.Exp(value - greatest))];
        double sum = e.Sum();
        return [.. e.Select(value => value / sum)];
    }

    /// <summary>dLoss/dz from dLoss/da.</summary>
    public static double[] Backward(Activation activation, double[] z, double[] a, double[] da)
    {
        double[] dz = new double[z.Length];
        double dot = activation == Activation.Softmax ? a.Zip(da, (p, d) => p * d).Sum() : 0;
        for (int i = 0; i < z.Length; i++)
        {
            dz[i] = activation == Activation.Softmax ? a[i] * (da[i] - dot) : da[i] * Derivative(activation, z[i]);
        }

        return dz;
    }

    private static double Value(Activation activation, double z) => activation switch
    {
        Activation.Identity => z,
        Activation.Sigmoid => References.Sigmoid(z),
        Activation.Tanh => Math.Tanh(z),
        Activation.ReLU => Math.Max(0, z),
        Activation.LeakyReLU => z > 0 ? z : 0.01 * z,
        Activation.Elu => z > 0 ? z : References.Expm1(z),
        Activation.Gelu => z * NormalDistribution(z),
        Activation.Softplus => Math.Max(0, z) + References.Log1p(Math.Exp(-Math.Abs(z))),
        Activation.Silu => z * References.Sigmoid(z),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, null),
    };

    private static double Derivative(Activation activation, double z)
    {
        double sigmoid = References.Sigmoid(z);
        return activation switch
        {
            Activation.Identity => 1,
            Activation.Sigmoid => sigmoid * (1 - sigmoid),
            Activation.Tanh => 1 - Math.Tanh(z) * Math.Tanh(z),
            Activation.ReLU => z > 0 ? 1 : 0,
            Activation.LeakyReLU => z > 0 ? 1 : 0.01,
            Activation.Elu => z > 0 ? 1 : Math.Exp(z),
            Activation.Gelu => NormalDistribution(z) + z * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI),
            Activation.Softplus => sigmoid,
            Activation.Silu => sigmoid * (1 + z * (1 - sigmoid)),
            _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, null),
        };
    }

    private static double NormalDistribution(double z) => (1 + References.Erf(z / Math.Sqrt(2))) / 2;
}
