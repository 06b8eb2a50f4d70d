using System.Globalization;
using Spectre.Console;

namespace Perceptron;

/// <summary>What is printed.</summary>
internal static class Report
{
    /// <summary>Each gradient beside the product of the two numbers that it is made of, for two targets of one of the outputs.</summary>
    public static void Show(IAnsiConsole console, Gradients gradients, Gradients others)
    {
        console.WriteLine(
            "A perceptron weighs its inputs, adds them up and says what comes out of its sigmoid. Three of them side by side are a layer. For one sample, " +
            $"x = ({Number(Gradients.Inputs[0])}, {Number(Gradients.Inputs[1])}), the emitted code leaves these numbers:");
        Table table = Headed("weight", "x", "dE/dz", "x * dE/dz", "dE/dw", "dE/dw, OR should be 0");
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
            "The gradient of a weight is the product of what comes in at its one end and what comes back at its other: no other neuron has a say. " +
            "So the last column, where OR was told to be 0 instead of 1, differs in the weights of OR only.");
        console.WriteLine();
    }

    /// <summary>What was learned together and alone.</summary>
    public static void Show(IAnsiConsole console, Lesson lesson)
    {
        console.WriteLine(
            $"The three learn AND, OR and NAND together in {Lesson.Steps:N0} steps; then each learns its question alone, from the same first weights. " +
            "The weights, and what the outputs say about each row:");
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
            "Together or alone they learn the same: a layer of three is three perceptrons. Each can only draw a straight line, which is enough for these " +
            "questions; for XOR it is not (see samples/Xor).");
    }

    private static Table Headed(params string[] headings)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string heading in headings)
        {
            table.AddColumn(heading, column => column.RightAligned().PadLeft(1).PadRight(1).NoWrap());
        }

        return table;
    }

    private static string Number(float value) => value.ToString("F4", CultureInfo.InvariantCulture);
}
