using NetGen.Generator.Model;
using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Dense;

/// <summary>Emits the gradients of a dense layer's parameters.</summary>
internal sealed class DenseGradient(DenseLayer layer, ProductShape shape)
{
    private readonly WeightGradient _weights = new("Gradient" + layer.Index, shape, GradientRows.Of(shape));

    public void Write(CodeWriter code)
    {
        int index = layer.Index;
        code.Lines(
            $"""
            /// <summary><c>dW{index} = {layer.InputName}^T dz{index}</c>, summed over the batch and handed to the optimizer tile by tile.</summary>
            /// <remarks>
            /// {layer.InputName} [{shape.Inputs}], dz{index} [{shape.Outputs}], dW{index} [{shape.Outputs}x{shape.Inputs}].
            /// </remarks>
            """);
        _weights.Write(code);
    }

    /// <summary>Emits the calls.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="call">What is in scope.</param>
    /// <param name="gradients">The gradients on the weighted sums.</param>
    public void WriteCalls(CodeWriter code, GradientCall call, string gradients)
    {
        string input = layer.InputName;
        string weights = "W" + layer.Index;
        string biases = "b" + layer.Index;
        code.Line($"// d{weights} = {input}^T {gradients}; d{biases} = the sum of {gradients} over the samples");
        _weights.WriteCall(code, call, layer.InputValues(input), gradients, weights, tensor: 0);
        WeightGradient.WriteBiasCall(
            code, call, gradients, shape.OutputStride, call.Count, biases, shape.PanelCount * Panels.Width, tensor: 1);
    }
}
