using System.Globalization;
using Spectre.Console;

namespace Perceptron;

/// <summary>The console output.</summary>
internal static class Report
{
    /// <summary>Writes each weight's gradient next to its two factors and their product, for two targets of one of the outputs.</summary>
    public static void Show(IAnsiConsole console, Gradients gradients, Gradients others)
    {
        console.WriteLine(
            "A perceptron computes the weighted sum z of its inputs plus a bias, and outputs sigmoid(z). Three of them form a layer. " +
            $"For one sample, x = ({Number(Gradients.Inputs[0])}, {Number(Gradients.Inputs[1])}), the emitted code computes these gradients " +
            "of the error E:");
        Table table = Headed("weight", "x", "dE/dz", "x * dE/dz", "dE/dw", "dE/dw, OR target 0");
        for (int output = 0; output < Gates.Names.Length; output++)
        {
            for (int input = 0; input < 2; input++)
            {
                float x = Gradients.Inputs[input];
                float dz = gradients.OutputGradients[output];
                int weight = output * 2 + input;
                table.AddRow(
                    $"x{input + 1} to {Gates.Names[output]}", Number(x), Number(dz), Number(x * dz), Number(gradients.WeightGradients[weight]),
                    Number(others.WeightGradients[weight]));
            }
        }

        console.Write(table);
        console.WriteLine(
            "The gradient of a weight is the product of its input x, from the forward pass, and its neuron's gradient dE/dz, from the " +
            "backward pass. No other neuron is involved: in the last column the target of OR is 0 instead of 1, and only the gradients of " +
            "OR's weights change.");
        console.WriteLine();
    }

    /// <summary>Compares the neurons trained together with those trained separately.</summary>
    public static void Show(IAnsiConsole console, Lesson lesson)
    {
        console.WriteLine(
            $"The layer learns AND, OR and NAND together in {Lesson.Steps:N0} steps; then each neuron learns its gate alone, from the same " +
            "initial weights. The weights and biases, and the layer's outputs for the four rows of the truth table:");
        Table table = Headed("", "w1", "w2", "b", "alone: w1", "w2", "b", "0 0", "0 1", "1 0", "1 1");
        float[] outputs = new float[Gates.Targets.Length];
        lesson.Network.ForwardBatch(Gates.Inputs, outputs);
        for (int output = 0; output < Gates.Names.Length; output++)
        {
            OneOutputNet alone = lesson.Alone[output];
            IEnumerable<float> numbers =
            [
                lesson.Network.W1[output, 0], lesson.Network.W1[output, 1], lesson.Network.B1[output], alone.W1[0, 0], alone.W1[0, 1], alone.B1[0],
                .. Enumerable.Range(0, Gates.Rows).Select(row => outputs[row * Gates.Names.Length + output]),
            ];
            table.AddRow([Gates.Names[output], .. numbers.Select(number => number.ToString("F2", CultureInfo.InvariantCulture))]);
        }

        console.Write(table);
        console.WriteLine(
            "Trained together or alone, they learn the same weights: a layer of three neurons is three independent perceptrons. Each has a " +
            "straight line as its decision boundary, which is enough for these gates, but not for XOR (see samples/Xor).");
    }

    private static Table Headed(params string[] headings)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string heading in headings)
        {
            table.AddColumn(heading, column => column.RightAligned().PadLeft(1).PadRight(0).NoWrap());
        }

        return table;
    }

    private static string Number(float value) => value.ToString("F4", CultureInfo.InvariantCulture);
}
