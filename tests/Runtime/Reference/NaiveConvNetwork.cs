namespace NetGen.Tests.Reference;

/// <summary>Convolutions, and dense layers as such, one after the other in double precision.</summary>
/// <param name="layers">The layers.</param>
/// <param name="parameters">All parameters, W1, b1, W2, b2 and on.</param>
internal sealed class NaiveConvNetwork(NaiveConvolution[] layers, double[] parameters) : IOracle
{
    public double[] Parameters => parameters;

    public double[] Forward(double[] x) => Pass(x).A[^1];

    public double Loss(NaiveLoss loss, double[][] x, double[][] t) => x.Zip(t).Average(sample =>
    {
        (double[][] z, double[][] a) = Pass(sample.First);
        return loss.Value(z[^1], a[^1], sample.Second);
    });

    public (double Loss, double[] Parameters, double[][] Inputs) Gradients(NaiveLoss loss, double[][] x, double[][] t)
    {
        double sum = 0;
        double[] gradients = new double[parameters.Length];
        double[][] inputs = new double[x.Length][];
        for (int sample = 0; sample < x.Length; sample++)
        {
            (double[][] z, double[][] a) = Pass(x[sample]);
            sum += loss.Value(z[^1], a[^1], t[sample]);
            double[] d = loss.Gradient(z[^1], a[^1], t[sample]);
            for (int layer = layers.Length - 1; layer >= 0; layer--)
            {
                double[] dz = layer == layers.Length - 1 && loss.OnLogits
                    ? d
                    : NaiveActivation.Backward(layers[layer].Activation, z[layer + 1], a[layer + 1], d);
                int offset = Offset(layer);
                int length = layers[layer].ParameterCount;
                d = layers[layer].Backward(
                    a[layer], dz, parameters.AsSpan(offset, length), gradients.AsSpan(offset, length), 1.0 / x.Length);
            }

            inputs[sample] = [.. d.Select(value => value / x.Length)];
        }

        return (sum / x.Length, gradients, inputs);
    }

    private (double[][] Z, double[][] A) Pass(double[] x)
    {
        double[][] z = new double[layers.Length + 1][];
        double[][] a = new double[layers.Length + 1][];
        z[0] = [];
        a[0] = x;
        for (int layer = 0; layer < layers.Length; layer++)
        {
            z[layer + 1] = layers[layer].Sums(a[layer], parameters.AsSpan(Offset(layer), layers[layer].ParameterCount));
            a[layer + 1] = NaiveActivation.Values(layers[layer].Activation, z[layer + 1]);
        }

        return (z, a);
    }

    private int Offset(int layer) => layers.Take(layer).Sum(before => before.ParameterCount);
}
