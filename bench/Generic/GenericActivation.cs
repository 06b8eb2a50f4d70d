using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace NetGen.Bench.Generic;

/// <summary>Computes activations and their derivatives over the rows of a batch.</summary>
public static class GenericActivation
{
    /// <summary>Replaces the weighted sums z [rows x size] with a = f(z).</summary>
    /// <exception cref="NotSupportedException">No workload uses this activation.</exception>
    public static void Apply(Activation activation, Span<float> z, int size)
    {
        switch (activation)
        {
            case Activation.Identity:
                break;
            case Activation.Sigmoid:
                TensorPrimitives.Sigmoid(z, z);
                break;
            case Activation.Tanh:
                TensorPrimitives.Tanh(z, z);
                break;
            case Activation.ReLU:
                TensorPrimitives.Max(z, 0f, z);
                break;
            case Activation.Softmax:
                for (int start = 0; start < z.Length; start += size)
                {
                    Span<float> row = z.Slice(start, size);
                    // SoftMax itself does not prevent overflow.
                    TensorPrimitives.Subtract(row, TensorPrimitives.Max<float>(row), row);
                    TensorPrimitives.SoftMax(row, row);
                }

                break;
            default:
                throw Unsupported(activation);
        }
    }

    /// <summary>Turns dLoss/da into dLoss/dz: multiplies each element by f'(z), computed from a = f(z).</summary>
    /// <exception cref="NotSupportedException">No workload backpropagates elementwise through this activation.</exception>
    public static void MultiplyByDerivative(Activation activation, ReadOnlySpan<float> a, Span<float> gradient)
    {
        switch (activation)
        {
            case Activation.Identity:
                break;
            case Activation.Sigmoid:
                Sigmoid(a, gradient);
                break;
            case Activation.Tanh:
                Tanh(a, gradient);
                break;
            case Activation.ReLU:
                ReLU(a, gradient);
                break;
            default:
                throw Unsupported(activation);
        }
    }

    private static void Sigmoid(ReadOnlySpan<float> a, Span<float> gradient)
    {
        ReadOnlySpan<Vector<float>> values = MemoryMarshal.Cast<float, Vector<float>>(a);
        Span<Vector<float>> gradients = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        for (int i = 0; i < values.Length; i++)
        {
            gradients[i] *= values[i] * (Vector<float>.One - values[i]);
        }

        for (int i = values.Length * Vector<float>.Count; i < a.Length; i++)
        {
            gradient[i] *= a[i] * (1f - a[i]);
        }
    }

    private static void Tanh(ReadOnlySpan<float> a, Span<float> gradient)
    {
        ReadOnlySpan<Vector<float>> values = MemoryMarshal.Cast<float, Vector<float>>(a);
        Span<Vector<float>> gradients = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        for (int i = 0; i < values.Length; i++)
        {
            gradients[i] *= Vector<float>.One - values[i] * values[i];
        }

        for (int i = values.Length * Vector<float>.Count; i < a.Length; i++)
        {
            gradient[i] *= 1f - a[i] * a[i];
        }
    }

    private static void ReLU(ReadOnlySpan<float> a, Span<float> gradient)
    {
        ReadOnlySpan<Vector<float>> values = MemoryMarshal.Cast<float, Vector<float>>(a);
        Span<Vector<float>> gradients = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        for (int i = 0; i < values.Length; i++)
        {
            Vector<int> positive = Vector.GreaterThan(values[i], Vector<float>.Zero);
            gradients[i] = Vector.ConditionalSelect(positive, gradients[i], Vector<float>.Zero);
        }

        for (int i = values.Length * Vector<float>.Count; i < a.Length; i++)
        {
            gradient[i] = a[i] > 0f ? gradient[i] : 0f;
        }
    }

    private static NotSupportedException Unsupported(Activation activation) =>
        new($"The generic network does not support {activation} here; it supports only what the workloads use.");
}
