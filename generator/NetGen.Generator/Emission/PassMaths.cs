using NetGen.Generator.Model;

namespace NetGen.Generator.Emission;

/// <summary>The maths of the passes, a line for each step: the strings that also comment the statements.</summary>
internal static class PassMaths
{
    /// <summary>From the inputs to the outputs.</summary>
    public static IEnumerable<string> Forward(NetworkModel network) => network.Layers.Select(layer => layer.Maths);

    /// <summary>The same in a prediction, where some layers do nothing, and y stands for the outputs.</summary>
    public static IEnumerable<string> Predict(NetworkModel network) =>
    [
        .. network.Layers.Select(layer => layer is ITrainingLayer { IsSkippedInPrediction: true } ? $"a{layer.Index} = {layer.InputName}" : layer.Maths),
        "y = " + Regions.Activations(network.Last),
    ];

    /// <summary>The chain rule, from the gradient on the outputs to that on the inputs.</summary>
    public static IEnumerable<string> Backward(NetworkModel network)
    {
        foreach (Layer layer in network.Layers.Reverse())
        {
            if (!network.HasSumGradient(layer))
            {
                yield return layer.SumGradientMaths ?? $"dz{layer.Index} = da{layer.Index} (no activation)";
            }

            yield return InputGradient(layer);
        }
    }

    /// <summary>The gradient on what came in: <c>da1 = W2^T dz2</c>.</summary>
    public static string InputGradient(Layer layer) => $"{layer.InputGradientName} = {layer.InputGradientMaths}";

    /// <summary>The gradients of the parameters.</summary>
    public static IEnumerable<string> Gradients(NetworkModel network) => network.Layers.OfType<ITrainedLayer>().SelectMany(layer => layer.GradientMaths);

    /// <summary>The definitions of the activations.</summary>
    public static IEnumerable<string> Functions(NetworkModel network) => Activations(network).Select(ActivationFormulas.Function).OfType<string>();

    /// <summary>The chain rule, with the formulas of the forward pass whose derivatives it consists of.</summary>
    public static IEnumerable<string> ForwardAndBackward(NetworkModel network) =>
    [
        "forward:",
        .. Forward(network).Select(Indented),
        "backward, from the last layer to the first:",
        .. Backward(network).Select(Indented),
        .. Derivatives(network),
    ];

    /// <summary>The derivatives of the activations: <c>sigmoid'(z) = a * (1 - a) with a = sigmoid(z)</c>.</summary>
    private static IEnumerable<string> Derivatives(NetworkModel network) =>
        from activation in Activations(network)
        let name = activation.ToString().ToLowerInvariant()
        let derivative = ActivationFormulas.Derivative(activation, "z", "a")
        where derivative != null
        select $"{name}'(z) = {derivative}" + (derivative.Contains("a ") || derivative.Contains("a^") ? $", where a = {name}(z)" : "");

    private static string Indented(string line) => "    " + line;

    private static IEnumerable<Activation> Activations(NetworkModel network) => network.Layers.Select(layer => layer.Activation).Distinct();
}
