using NetGen.Generator.Model;
using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Dense;

/// <summary>Emits the gradients of a dense layer's parameters.</summary>
/// <param name="layer">The layer.</param>
/// <param name="shape">Its product.</param>
/// <param name="gradients">The name of the gradients on the weighted sums.</param>
internal sealed class DenseGradient(DenseLayer layer, ProductShape shape, string gradients)
{
    private readonly WeightGradient _weights = new(
        "Gradient" + layer.Index, shape, new ProductNames(layer.InputName, "W" + layer.Index, gradients), GradientRows.Of(shape));

    public void Write(CodeWriter code, TileAnnex tiles) => _weights.Write(code, tiles);

    /// <summary>Emits the calls.</summary>
    public void WriteCalls(CodeWriter code, GradientCall call)
    {
        string input = layer.InputName;
        string biases = "b" + layer.Index;
        _weights.WriteCall(code, call, layer.InputValues(input), gradients, tensor: 0);
        WeightGradient.WriteBiasCall(
            code, call, gradients, shape.OutputStride, call.Count, biases, shape.PanelCount * Panels.Width, tensor: 1);
    }
}
