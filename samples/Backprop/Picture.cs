using System.Globalization;
using NetGen.Samples;

namespace Backprop;

/// <summary>The picture: the network with the numbers of the first step, its gradients as bars, and the error over all steps.</summary>
internal static class Picture
{
    /// <summary>Draws the charts.</summary>
    public static Chart Of(Step step, Descent descent) => new ChartGrid
    {
        Title = "Backpropagation in Mazur's 2-2-2 network",
        Columns = 1,
        Charts =
        [
            Graph(step),
            new ChartGrid
            {
                Charts = [Gradients(step), Errors(descent)],
            },
        ],
    };

    private static NetworkGraph Graph(Step step) => new()
    {
        Title = "One step: the output of each neuron (forward) and the gradients (backward)",
        Layers =
        [
            [new GraphNode("i1", [Fixed(Example.Inputs[0])]), new GraphNode("i2", [Fixed(Example.Inputs[1])])],
            [.. Nodes("h", step.HiddenOutputs, step.HiddenSumGradients)],
            [.. Nodes("o", step.Outputs, step.SumGradients)],
        ],
        Edges = [Edges(step, firstWeight: 0), Edges(step, firstWeight: 4)],
    };

    private static IEnumerable<GraphNode> Nodes(string name, float[] outputs, float[] gradients) => Enumerable.Range(0, 2).Select(
        neuron => new GraphNode($"{name}{neuron + 1}", [$"out {Fixed(outputs[neuron])}", $"dE/dnet {Fixed(gradients[neuron])}"]));

    private static string[,] Edges(Step step, int firstWeight)
    {
        string[,] edges = new string[2, 2];
        for (int weight = firstWeight; weight < firstWeight + 4; weight++)
        {
            edges[(weight - firstWeight) / 2, weight % 2] =
                FormattableString.Invariant($"w{weight + 1} {step.Weights[weight]:F2}   dE/dw {Fixed(step.WeightGradients[weight])}");
        }

        return edges;
    }

    private static BarChart Gradients(Step step) =>
        new(Enumerable.Range(1, 8).Select(weight => $"w{weight}"), step.WeightGradients.Select(gradient => (double)gradient))
        {
            Title = "The gradients of the first step",
            XLabel = "dE/dw",
            Format = "0.0000",
        };

    private static LineChart Errors(Descent descent) => new()
    {
        Title = $"The error over {Descent.Steps:N0} steps",
        XLabel = "step",
        YLabel = "error",
        IsXLogarithmic = true,
        IsYLogarithmic = true,
        Curves = [new Curve("", descent.Errors)],
    };

    private static string Fixed(float value) => value.ToString("F4", CultureInfo.InvariantCulture);
}
