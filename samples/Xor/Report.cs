using System.Globalization;
using Spectre.Console;

namespace Xor;

/// <summary>What is printed.</summary>
internal static class Report
{
    /// <summary>The truth table with the outputs of both networks, and why one of them cannot be right.</summary>
    public static void Show(IAnsiConsole console, Lesson line, Lesson hidden)
    {
        console.WriteLine(
            $"Two networks learn XOR from the same four rows, {Lesson.Steps:N0} steps each. An output above 0.5 means 1.");
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

    /// <summary>How often it works.</summary>
    /// <param name="console">The console.</param>
    /// <param name="line">What the network without a hidden layer has got right at best, from each start.</param>
    /// <param name="hidden">What the other has got right in the end, from each start.</param>
    public static void ShowStarts(IAnsiConsole console, int[] line, int[] hidden)
    {
        console.WriteLine($"The same from {line.Length} other first weights:");
        console.WriteLine($"  no hidden layer     at the best of all steps: {Counted(line)}");
        console.WriteLine($"  two hidden neurons  at the end:               {Counted(hidden)}");
        console.WriteLine(
            "Two hidden neurons are the fewest that can do it; from some starts the descent ends in a valley that has no way out. More neurons help.");
    }

    private static void ShowWhy(IAnsiConsole console, Lesson line)
    {
        float[] sums = line.BestSums;
        console.WriteLine(
            "Why not without a hidden layer? The neuron weighs and adds, z = w1 x1 + w2 x2 + b, and says 1 where z > 0. Whatever the weights are,");
        console.WriteLine();
        console.WriteLine("  z(0,0) + z(1,1) = w1 + w2 + 2 b = z(0,1) + z(1,0)");
        console.WriteLine(
            $"  at its best: {Added(sums[0], sums[3])}  and  {Added(sums[1], sums[2])}");
        console.WriteLine();
        console.WriteLine(
            "XOR asks for the left sum below 0 and the right sum above 0, but they are one number. In the picture: no straight line has (0,1) and (1,0) on one " +
            "side and (0,0) and (1,1) on the other. The best that the training can do is to say 0.5 everywhere, which costs ln 2 = 0.6931.");
        console.WriteLine();
        console.WriteLine(
            "The hidden neurons move the four points to other places, where a line is enough; the last neuron, which is again a network " +
            "without a hidden layer, draws it there (the last chart).");
        console.WriteLine();
    }

    private static string Counted(int[] right) => string.Join(
        ", ", right.GroupBy(count => count).OrderBy(group => group.Key).Select(group => $"{group.Count()} x {group.Key} of 4"));

    private static string Verdict(float output, float target) => output > 0.5f == target > 0.5f ? "right" : "wrong";

    private static string Number(double value) => value.ToString("F4", CultureInfo.InvariantCulture);

    private static string Added(float first, float second) => $"{Number(first)} + {Number(second)} = {Number(first + second)}";
}
