namespace NetGen.Tests.Reference;

/// <summary>
/// A dense network in double precision with naive loops, never tuned: the oracle for the emitted ones. Parameters and gradients
/// are flat, W1 [out, in], b1, W2, b2 and on.
/// </summary>
internal sealed class NaiveNetwork(int[] sizes, Activation[] activations, double[] parameters) : IOracle
{
    public double[] Parameters => parameters;

    private int Layers => activations.Length;

    public double[] Forward(double[] x) => Pass(x).A[Layers];

    public double Loss(NaiveLoss loss, double[][] x, double[][] t) =>
        x.Zip(t, (input, target) =>
        {
            (double[][] z, double[][] a) = Pass(input);
            return loss.Value(z[Layers], a[Layers], target);
        }).Sum() / x.Length;

    public (double Loss, double[] Parameters, double[][] Inputs) Gradients(NaiveLoss loss, double[][] x, double[][] t)
    {
        double sum = 0;
        double[] gradients = new double[parameters.Length];
        double[][] inputs = new double[x.Length][];
        for (int sample = 0; sample < x.Length; sample++)
        {
            (double[][] z, double[][] a) = Pass(x[sample]);
            sum += loss.Value(z[Layers], a[Layers], t[sample]);
            double[] d = loss.Gradient(z[Layers], a[Layers], t[sample]);
            for (int layer = Layers; layer >= 1; layer--)
            {
                double[] dz = layer == Layers && loss.OnLogits
                    ? d
                    : NaiveActivation.Backward(activations[layer - 1], z[layer], a[layer], d);
                d = Backward(layer, a[layer - 1], dz, gradients, 1.0 / x.Length);
            }

            inputs[sample] = [.. d.Select(value => value / x.Length)];
        }

        return (sum / x.Length, gradients, inputs);
    }

    /// <summary>Where W (and after it b) of a layer starts in the flat vector.</summary>
    public int Offset(int layer)
    {
        int offset = 0;
        for (int i = 1; i < layer; i++)
        {
            offset += sizes[i] * (sizes[i - 1] + 1);
        }

        return offset;
    }

    /// <summary>One step of gradient descent, each parameter at its own rate.</summary>
    public void Descend(double[] gradients, Func<int, double> rate)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            parameters[i] -= rate(i) * gradients[i];
        }
    }

    // z[1..], a[0..]: a[0] is the input.
    private (double[][] Z, double[][] A) Pass(double[] x)
    {
        double[][] z = new double[Layers + 1][];
        double[][] a = new double[Layers + 1][];
        z[0] = [];
        a[0] = x;
        for (int layer = 1; layer <= Layers; layer++)
        {
            int weights = Offset(layer);
            int biases = weights + sizes[layer] * sizes[layer - 1];
            z[layer] = new double[sizes[layer]];
            for (int o = 0; o < sizes[layer]; o++)
            {
                double sum = parameters[biases + o];
                for (int i = 0; i < sizes[layer - 1]; i++)
                {
                    sum += parameters[weights + o * sizes[layer - 1] + i] * a[layer - 1][i];
                }

                z[layer][o] = sum;
            }

            a[layer] = NaiveActivation.Values(activations[layer - 1], z[layer]);
        }

        return (z, a);
    }

    // Adds dW and db of a sample, and returns the gradient on the layer's inputs.
    private double[] Backward(int layer, double[] x, double[] dz, double[] gradients, double scale)
    {
        int weights = Offset(layer);
        int biases = weights + sizes[layer] * sizes[layer - 1];
        double[] dx = new double[x.Length];
        for (int o = 0; o < dz.Length; o++)
        {
            gradients[biases + o] += dz[o] * scale;
            for (int i = 0; i < x.Length; i++)
            {
                gradients[weights + o * x.Length + i] += dz[o] * x[i] * scale;
                dx[i] += parameters[weights + o * x.Length + i] * dz[o];
            }
        }

        return dx;
    }
}
