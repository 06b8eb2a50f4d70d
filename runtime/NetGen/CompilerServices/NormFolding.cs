using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>
/// Folds a batch normalization with its running statistics into the layer before it: <c>g (W x + b - mean) / d + beta</c> equals
/// <c>W' x + b'</c> with <c>W' = g / d W</c>, <c>b' = g / d (b - mean) + beta</c> and <c>d = sqrt(variance + epsilon)</c>.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NormFolding
{
    /// <summary>Changes the weights and biases of the layer before, and turns the normalization into the identity.</summary>
    /// <param name="parameters">The parameter buffer.</param>
    /// <param name="layout">The tensors of the network.</param>
    /// <param name="weights">The index of the weights in the layout; the biases follow them.</param>
    /// <param name="norm">The index of the factors g in the layout; beta, mean and variance follow them.</param>
    /// <param name="epsilon">The number added to the variance.</param>
    public static void Fold(AlignedBuffer parameters, ImmutableArray<ParameterLayout> layout, int weights, int norm, double epsilon)
    {
        ParameterLayout w = layout[weights];
        for (int row = 0; row < w.Rows; row++)
        {
            ref float bias = ref At(parameters, layout[weights + 1], row, 0);
            ref float gamma = ref At(parameters, layout[norm], row, 0);
            ref float beta = ref At(parameters, layout[norm + 1], row, 0);
            ref float mean = ref At(parameters, layout[norm + 2], row, 0);
            ref float variance = ref At(parameters, layout[norm + 3], row, 0);
            double factor = gamma / Math.Sqrt(variance + epsilon);
            for (int column = 0; column < w.Columns; column++)
            {
                ref float weight = ref At(parameters, w, row, column);
                weight = (float)(factor * weight);
            }

            bias = (float)(factor * ((double)bias - mean) + beta);
            gamma = 1;
            beta = 0;
            mean = 0;
            variance = (float)(1 - epsilon);
        }
    }

    private static ref float At(AlignedBuffer parameters, ParameterLayout tensor, int row, int column) =>
        ref Unsafe.Add(ref parameters.First, tensor.IndexOf(row, column));
}
