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

    public void WriteCalls(CodeWriter code, int firstTensor)
    {
        string input = layer.InputName;
        string gradients = "dz" + layer.Index;
        string weights = "W" + layer.Index;
        string biases = "b" + layer.Index;
        code.Line($"// d{weights} = {input}^T {gradients}; d{biases} = the sum of {gradients} over the samples");
        _weights.WriteCall(code, layer.InputValues(input), gradients, weights, firstTensor);
        WeightGradient.WriteBiasCall(
            code, gradients, shape.OutputStride, "count", biases, shape.PanelCount * Panels.Width, firstTensor + 1);
    }
}
