using NetGen.Generator.Writing;

namespace NetGen.Generator.Model;

/// <summary>The calls that apply an activation, or its derivative, to finished rows. The functions themselves are in the runtime.</summary>
internal static class ActivationCalls
{
    /// <summary>Emits the statement that turns weighted sums into outputs; none for the identity.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="sums">The weighted sums.</param>
    /// <param name="outputs">The outputs; they may be the same buffer.</param>
    /// <param name="count">The number of samples.</param>
    public static void WriteApply(CodeWriter code, Layer layer, string sums, string outputs, string count)
    {
        switch (layer.Activation)
        {
            case Activation.Identity:
                break;
            case Activation.Softmax:
                code.Call(RuntimeNames.Softmax + ".Forward", ["ref " + sums, "ref " + outputs, count, .. RowSizes(layer)]);
                break;
            default:
                code.Call(
                    $"{RuntimeNames.ActivationPass}.Activate<{Function(layer)}>",
                    ["ref " + sums, "ref " + outputs, Floats(count, layer.OutputStride)]);
                break;
        }
    }

    /// <summary>Emits the statement that applies the activation to one row in place; softmax, which would need the row's size, is left out.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="row">The row.</param>
    /// <param name="width">The length of the row, padding included.</param>
    public static void WriteApplyToRow(CodeWriter code, Layer layer, string row, int width)
    {
        if (layer.Activation is not (Activation.Identity or Activation.Softmax))
        {
            code.Call(
                $"{RuntimeNames.ActivationPass}.Activate<{Function(layer)}>", ["ref " + row, "ref " + row, Literal.Of(width)]);
        }
    }

    /// <summary>Emits the statement that turns the gradient on a layer's outputs into that on its weighted sums; none for the identity.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="gradients">The gradient, changed in place.</param>
    /// <param name="sums">The weighted sums; the outputs where the derivative follows from these alone.</param>
    /// <param name="outputs">The outputs.</param>
    /// <param name="count">The number of samples.</param>
    public static void WriteBackpropagate(CodeWriter code, Layer layer, string gradients, string sums, string outputs, string count)
    {
        switch (layer.Activation)
        {
            case Activation.Identity:
                break;
            case Activation.Softmax:
                code.Call(RuntimeNames.Softmax + ".Backward", ["ref " + gradients, "ref " + outputs, count, .. RowSizes(layer)]);
                break;
            default:
                code.Call(
                    $"{RuntimeNames.ActivationPass}.Backpropagate<{Function(layer)}>",
                    ["ref " + gradients, "ref " + sums, "ref " + outputs, Floats(count, layer.OutputStride)]);
                break;
        }
    }

    /// <summary>The activation of the weighted sums in a vector, an expression; softmax, which takes whole rows, is left out.</summary>
    public static string Value(Layer layer, string lanes, string sums) => layer.Activation switch
    {
        Activation.Identity or Activation.Softmax => sums,
        _ => $"{Function(layer)}.Value(new {lanes}({sums}))",
    };

    /// <summary>The derivative of the activation at the weighted sums in a vector, an expression.</summary>
    public static string Derivative(Layer layer, string lanes, string sums, string outputs) =>
        $"{Function(layer)}.Derivative(new {lanes}({sums}), new {lanes}({outputs}))";

    /// <summary>The maths of <see cref="WriteBackpropagate"/>: <c>dz1 = da1 * sigmoid'(z1)</c>.</summary>
    public static string DerivativeMaths(Layer layer) => layer.Activation == Activation.Softmax
        ? $"dz{layer.Index} = a{layer.Index} * (da{layer.Index} - sum of da{layer.Index} * a{layer.Index})"
        : $"dz{layer.Index} = da{layer.Index} * {layer.Activation.ToString().ToLowerInvariant()}'(z{layer.Index})";

    /// <summary>The floats of some samples: <c>(nint)count * 16</c>.</summary>
    private static string Floats(string count, int stride) => count == "1" ? Literal.Of(stride) : $"(nint){count} * {stride}";

    /// <summary>Outputs of a sample, and floats from one sample to the next.</summary>
    private static string[] RowSizes(Layer layer) => [Literal.Of(layer.OutputSize), Literal.Of(layer.OutputStride)];

    private static string Function(Layer layer) => RuntimeNames.ActivationFunction(layer.Activation);
}
