using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>The expression that describes a tensor to the runtime.</summary>
internal static class TensorLayout
{
    private const string Type = RuntimeNames.ParameterLayout;

    public static string Expression(Layer layer, ParameterTensor tensor)
    {
        string head = $"\"{tensor.Name}\", {layer.Index}";
        string groups = tensor.Groups == 1 ? "" : $", groups: {tensor.Groups}";
        string drawn = $"{RuntimeNames.Initializer}.{tensor.Initializer}, {Literal.Of(tensor.StandardDeviation)}";
        if (!tensor.IsPanels)
        {
            return $"{Type}.Filters({head}, {tensor.Name}Offset, {tensor.PanelStride}, {drawn}, {string.Join(", ", tensor.Shape)})";
        }

        if (tensor.Role == ParameterRole.Weight)
        {
            return $"{Type}.Weights({head}, {tensor.Shape[0]}, {tensor.Shape[1]}, {tensor.Name}Offset, {tensor.PanelStride}, {drawn}{groups})";
        }

        return tensor.Role == ParameterRole.Bias
            ? $"{Type}.Biases({head}, {tensor.Shape[0]}, {tensor.Name}Offset{groups})"
            : $"{Type}.Vector({head}, {RuntimeNames.ParameterRole}.{tensor.Role}, {tensor.Shape[0]}, {tensor.Name}Offset, "
                + $"{Literal.Of(tensor.StartValue)})";
    }
}
