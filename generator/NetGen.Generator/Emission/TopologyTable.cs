using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>The table of a network's layers, as text: in the comment that heads the file and in the tooltip of the type.</summary>
internal static class TopologyTable
{
    public static IReadOnlyList<string> Lines(NetworkModel network)
    {
        List<string[]> rows = [["layer", "outputs", "activation", "parameters", "computes"]];
        rows.Add(["Input", Size(network.Input), "", "", $"x [{network.Input}]"]);
        foreach (Layer layer in network.Layers)
        {
            string parameters = Literal.Grouped(ParameterCount(layer));
            rows.Add([layer.KindName, Size(layer.Output.Shape), layer.ActivationName, parameters, layer.Maths]);
        }

        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        List<string> lines = [.. rows.Select(row => Align(row, widths))];
        lines.Add($"{Literal.Grouped(network.Layers.Sum(ParameterCount))} parameters");
        return lines;
    }

    /// <summary>The parameters that are trained.</summary>
    public static long ParameterCount(Layer layer) =>
        layer.Parameters.Where(tensor => tensor.Role != ParameterRole.Statistic).Sum(tensor => tensor.Count);

    private static string Size(SampleShape shape) =>
        shape.Kind == ShapeKind.Vector ? Literal.Grouped(shape.Size) : shape.ToString();

    /// <summary>Words to the left, numbers to the right.</summary>
    private static string Align(string[] row, int[] widths)
    {
        IEnumerable<string> cells = row.Select((cell, column) => column is 1 or 3 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
        return string.Join("  ", cells).TrimEnd();
    }
}
