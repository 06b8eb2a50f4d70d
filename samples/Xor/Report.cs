using System.Globalization;
using Spectre.Console;

namespace Xor;

/// <summary>The console output.</summary>
internal static class Report
{
    /// <summary>Writes the truth table with the outputs of both networks, and why one of them cannot learn it.</summary>
    public static void Show(IAnsiConsole console, Lesson line, Lesson hidden)
    {
        console.WriteLine(
            $"Two networks learn XOR from the same four rows in {Lesson.Steps:N0} training steps each. An output above 0.5 means 1.");
        console.WriteLine();
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string heading in (string[])["x1", "x2", "XOR", "no hidden layer", "", "two hidden neurons", ""])
        {
            table.AddColumn(heading, column => column.RightAligned());
        }

        for (int row = 0; row < TruthTable.Rows; row++)
        {
            float target = TruthTable.Targets[row];
            table.AddRow(
                $"{TruthTable.Inputs[2 * row]}", $"{TruthTable.Inputs[2 * row + 1]}", $"{target}",
                Number(line.Outputs[row]), Verdict(line.Outputs[row], target),
                Number(hidden.Outputs[row]), Verdict(hidden.Outputs[row], target));
        }

        table.AddRow("", "", "loss", Number(line.Loss[^1]), $"{line.Right} of 4", Number(hidden.Loss[^1]), $"{hidden.Right} of 4");
        console.Write(table);
        ShowWhy(console, line);
    }

    /// <summary>Writes how often training succeeds.</summary>
    /// <param name="console">The console.</param>
    /// <param name="line">Without a hidden layer: the largest number of correct rows at any step of each run.</param>
    /// <param name="hidden">With a hidden layer: the number of correct rows at the end of each run.</param>
    public static void ShowStarts(IAnsiConsole console, int[] line, int[] hidden)
    {
        console.WriteLine($"The same with {line.Length} different initial weights (runs x rows classified correctly):");
        console.WriteLine($"  no hidden layer     at the best step: {Counted(line)}");
        console.WriteLine($"  two hidden neurons  at the end:       {Counted(hidden)}");
        console.WriteLine(
            "Two hidden neurons are the minimum for XOR, and from some initial weights gradient descent gets stuck in a local minimum. " +
            "More hidden neurons make that less likely.");
    }

    private static void ShowWhy(IAnsiConsole console, Lesson line)
    {
        float[] sums = line.BestSums;
        console.WriteLine(
            "Why does it fail without a hidden layer? The neuron computes the weighted sum z = w1 x1 + w2 x2 + b and answers 1 where z > 0. " +
            "Whatever the weights are,");
        console.WriteLine();
        console.WriteLine("  z(0,0) + z(1,1) = w1 + w2 + 2 b = z(0,1) + z(1,0)");
        console.WriteLine(
            $"  at the best step: {Added(sums[0], sums[3])}  and  {Added(sums[1], sums[2])}");
        console.WriteLine();
        console.WriteLine(
            "XOR needs z <= 0 at (0,0) and (1,1), so a left side of at most 0, and z > 0 at (0,1) and (1,0), so a right side above 0; " +
            "but both sides are the same number. In the picture: no straight line separates (0,1) and (1,0) from (0,0) and (1,1). " +
            "XOR is not linearly separable. The lowest loss that training can reach is that of answering 0.5 everywhere: ln 2 = 0.6931.");
        console.WriteLine();
        console.WriteLine(
            "The hidden layer maps the four points to new positions, where a straight line can separate them. The output neuron, itself a network " +
            "without a hidden layer, draws that line (the last chart).");
        console.WriteLine();
    }

    private static string Counted(int[] right) => string.Join(
        ", ", right.GroupBy(count => count).OrderBy(group => group.Key).Select(group => $"{group.Count()} x {group.Key} of 4"));

    private static string Verdict(float output, float target) => output > 0.5f == target > 0.5f ? "right" : "wrong";

    private static string Number(double value) => value.ToString("F4", CultureInfo.InvariantCulture);

    private static string Added(float first, float second) => $"{Number(first)} + {Number(second)} = {Number(first + second)}";
}
