using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>The expression that describes a tensor to the runtime.</summary>
internal static class TensorLayout
{
    /// <summary>Writes the expression.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="layer">The layer that the tensor belongs to.</param>
    /// <param name="tensor">The tensor.</param>
    /// <param name="end">What follows it.</param>
    public static void Write(CodeWriter code, Layer layer, ParameterTensor tensor, string end)
    {
        string[] head = [$"\"{tensor.Name}\"", Literal.Of(layer.Index)];
        string offset = tensor.Name + "Offset";
        string stride = Literal.Of(tensor.PanelStride);
        string[] drawn = [$"{RuntimeNames.Initializer}.{tensor.Initializer}", Literal.Of(tensor.StandardDeviation)];
        IEnumerable<string> shape = tensor.Shape.Select(Literal.Of);
        string[] groups = tensor.Groups == 1 ? [] : [$"groups: {tensor.Groups}"];
        (string method, string[] arguments) = (tensor.IsPanels, tensor.Role) switch
        {
            (false, _) => ("Filters", [.. head, offset, stride, .. drawn, .. shape]),
            (_, ParameterRole.Weight) => ("Weights", [.. head, .. shape, offset, stride, .. drawn, .. groups]),
            (_, ParameterRole.Bias) => ("Biases", [.. head, .. shape, offset, .. groups]),
            _ => ("Vector", (string[])[.. head, $"{RuntimeNames.ParameterRole}.{tensor.Role}", .. shape, offset, Literal.Of(tensor.StartValue)]),
        };
        code.Call($"{RuntimeNames.ParameterLayout}.{method}", arguments, ")" + end);
    }
}
