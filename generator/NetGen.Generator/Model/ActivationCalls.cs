using NetGen.Generator.Writing;

namespace NetGen.Generator.Model;

/// <summary>The calls that apply an activation, or its derivative, to finished rows; the functions themselves are in the runtime.</summary>
internal static class ActivationCalls
{
    /// <summary>The statement that turns <paramref name="sums"/> into <paramref name="outputs"/>, or null where nothing is to be done.</summary>
    public static string? Apply(Layer layer, string sums, string outputs, string count) => layer.Activation switch
    {
        Activation.Identity => null,
        Activation.Softmax =>
            $"{RuntimeNames.Softmax}.Forward(ref {sums}, ref {outputs}, {count}, {layer.OutputSize}, {layer.OutputStride});",
        _ =>
            $"{RuntimeNames.ActivationPass}.Activate<{Function(layer)}>"
            + $"(ref {sums}, ref {outputs}, {Length(layer, count)});",
    };

    /// <summary>The statement that applies the activation to a row in place, or null; softmax, which would need the row's size, is left out.</summary>
    public static string? ApplyTo(Layer layer, string row, int width) => layer.Activation is Activation.Identity or Activation.Softmax
        ? null
        : $"{RuntimeNames.ActivationPass}.Activate<{Function(layer)}>(ref {row}, ref {row}, {width});";

    /// <summary>The statement that turns the gradient on a layer's outputs into that on its weighted sums, or null.</summary>
    public static string? Backpropagate(Layer layer, string gradients, string sums, string outputs, string count) => layer.Activation switch
    {
        Activation.Identity => null,
        Activation.Softmax =>
            $"{RuntimeNames.Softmax}.Backward(ref {gradients}, ref {outputs}, {count}, {layer.OutputSize}, {layer.OutputStride});",
        _ =>
            $"{RuntimeNames.ActivationPass}.Backpropagate<{Function(layer)}>"
            + $"(ref {gradients}, ref {sums}, ref {outputs}, {Length(layer, count)});",
    };

    /// <summary>The activation of the weighted sums in a vector, an expression; softmax, which takes whole rows, is left out.</summary>
    public static string Value(Layer layer, string lanes, string sums) => layer.Activation switch
    {
        Activation.Identity or Activation.Softmax => sums,
        _ => $"{Function(layer)}.Value(new {lanes}({sums}))",
    };

    /// <summary>The derivative of the activation at the weighted sums in a vector, an expression.</summary>
    public static string Derivative(Layer layer, string lanes, string sums, string outputs) =>
        $"{Function(layer)}.Derivative(new {lanes}({sums}), new {lanes}({outputs}))";

    /// <summary>The maths of <see cref="Backpropagate"/>: <c>dz1 = da1 * sigmoid'(z1)</c>.</summary>
    public static string DerivativeMaths(Layer layer) => layer.Activation == Activation.Softmax
        ? $"dz{layer.Index} = a{layer.Index} * (da{layer.Index} - sum of da{layer.Index} * a{layer.Index})"
        : $"dz{layer.Index} = da{layer.Index} * {layer.Activation.ToString().ToLowerInvariant()}'(z{layer.Index})";

    /// <summary>The floats of so many rows.</summary>
    private static string Length(Layer layer, string count) => count == "1" ? Literal.Of(layer.OutputStride) : $"(nint){count} * {layer.OutputStride}";

    private static string Function(Layer layer) => RuntimeNames.ActivationFunction(layer.Activation);
}
