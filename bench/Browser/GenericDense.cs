using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen.Bench.Browser;

/// <summary>
/// The network that the generated one is compared with: sigmoid layers whose sizes are known at run time, row-major weights, a loop of
/// <see cref="Vector{T}"/> for each row. Mean squared error, SGD.
/// </summary>
internal sealed class GenericDense
{
    private readonly float[][] _weights;
    private readonly float[][] _biases;
    private readonly float[][] _weightGradients;
    private readonly float[][] _biasGradients;
    private readonly float[][] _activations;
    private readonly float[][] _deltas;

    /// <summary>Creates a network with the parameters of a generated one of dense layers.</summary>
    public GenericDense(ParameterList parameters)
    {
        _weights = [.. parameters.Where(parameter => !parameter.IsBias).Select(parameter => parameter.ToArray())];
        _biases = [.. parameters.Where(parameter => parameter.IsBias).Select(parameter => parameter.ToArray())];
        _weightGradients = [.. _weights.Select(values => new float[values.Length])];
        _biasGradients = [.. _biases.Select(values => new float[values.Length])];
        _activations = [.. _biases.Select(values => new float[values.Length])];
        _deltas = [.. _biases.Select(values => new float[values.Length])];
    }

    /// <summary>Computes the outputs of one sample.</summary>
    public ReadOnlySpan<float> Predict(ReadOnlySpan<float> input)
    {
        ReadOnlySpan<float> x = input;
        for (int layer = 0; layer < _weights.Length; layer++)
        {
            float[] a = _activations[layer];
            ReadOnlySpan<float> weights = _weights[layer];
            for (int o = 0; o < a.Length; o++)
            {
                a[o] = 1f / (1f + MathF.Exp(-(Dot(weights.Slice(o * x.Length, x.Length), x) + _biases[layer][o])));
            }

            x = a;
        }

        return x;
    }

    /// <summary>Performs one step of gradient descent.</summary>
    /// <param name="inputs">The inputs: [count x inputs].</param>
    /// <param name="targets">The targets: [count x outputs].</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="learningRate">The learning rate.</param>
    public void TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int count, float learningRate)
    {
        int width = inputs.Length / count;
        int size = targets.Length / count;
        for (int sample = 0; sample < count; sample++)
        {
            ReadOnlySpan<float> x = inputs.Slice(sample * width, width);
            ReadOnlySpan<float> y = Predict(x);
            for (int o = 0; o < size; o++)
            {
                _deltas[^1][o] = 2f / (count * size) * (y[o] - targets[sample * size + o]) * y[o] * (1f - y[o]);
            }

            Backward(x);
        }

        for (int layer = 0; layer < _weights.Length; layer++)
        {
            Step(_weights[layer], _weightGradients[layer], learningRate);
            Step(_biases[layer], _biasGradients[layer], learningRate);
        }
    }

    private void Backward(ReadOnlySpan<float> input)
    {
        for (int layer = _weights.Length - 1; layer >= 0; layer--)
        {
            ReadOnlySpan<float> x = layer == 0 ? input : _activations[layer - 1];
            float[] dz = _deltas[layer];
            Span<float> dx = layer == 0 ? [] : _deltas[layer - 1];
            dx.Clear();
            for (int o = 0; o < dz.Length; o++)
            {
                AddProduct(x, dz[o], _weightGradients[layer].AsSpan(o * x.Length, x.Length));
                _biasGradients[layer][o] += dz[o];
                AddProduct(_weights[layer].AsSpan(o * x.Length, dx.Length), dz[o], dx);
            }

            for (int i = 0; i < dx.Length; i++)
            {
                dx[i] *= x[i] * (1f - x[i]);
            }
        }
    }

    private static void Step(float[] parameters, float[] gradients, float learningRate)
    {
        AddProduct(gradients, -learningRate, parameters);
        Array.Clear(gradients);
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ReadOnlySpan<Vector<float>> left = MemoryMarshal.Cast<float, Vector<float>>(a);
        ReadOnlySpan<Vector<float>> right = MemoryMarshal.Cast<float, Vector<float>>(b);
        Vector<float> sums = default;
        for (int i = 0; i < left.Length; i++)
        {
            sums += left[i] * right[i];
        }

        float sum = Vector.Sum(sums);
        for (int i = left.Length * Vector<float>.Count; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static void AddProduct(ReadOnlySpan<float> x, float factor, Span<float> sums)
    {
        ReadOnlySpan<Vector<float>> values = MemoryMarshal.Cast<float, Vector<float>>(x);
        Span<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(sums);
        Vector<float> factors = new(factor);
        for (int i = 0; i < values.Length; i++)
        {
            vectors[i] += values[i] * factors;
        }

        for (int i = values.Length * Vector<float>.Count; i < x.Length; i++)
        {
            sums[i] += x[i] * factor;
        }
    }
}
