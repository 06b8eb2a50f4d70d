using Spectre.Console;

namespace Approximation;

/// <summary>The console output.</summary>
internal static class Report
{
    /// <summary>Writes the errors of all networks, with explanations.</summary>
    public static void Show(IAnsiConsole console, FittedCurve[] sine, FittedCurve[] steps)
    {
        console.WriteLine(
            "A hidden unit computes a smooth step, tanh(w x + b), and the output is a weighted sum of all units. With enough of them, a network "
            + "can approximate any continuous function on a bounded range: the universal approximation theorem (Cybenko 1989; Hornik 1991).");
        console.WriteLine();
        console.WriteLine(
            $"Networks with one hidden layer learn from {Target.Samples} samples between -2 pi and 2 pi. The table lists root mean squared "
            + "errors: inside that range, and outside, up to -4 pi or 4 pi, on the side where the error is larger.");
        Table table = new Table().SimpleBorder();
        foreach (string name in (string[])["units", "sin x: inside", "outside", "step function: inside", "outside"])
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach ((FittedCurve smooth, FittedCurve jumps) in sine.Zip(steps))
        {
            table.AddRow(
                $"{smooth.Units}", $"{smooth.Inside:0.0000}", $"{smooth.Outside:0.00}", $"{jumps.Inside:0.0000}", $"{jumps.Outside:0.00}");
        }

        console.Write(table);
        console.WriteLine(
            "Three steep units are enough for three jumps, so additional units gain little. The remaining error is at the jumps, which a smooth "
            + "function can only approximate.");
        console.WriteLine();
        console.WriteLine(
            "Outside the training range every unit eventually saturates, so the networks' outputs become constant: correct for the step function, "
            + "which is constant there, but wrong for the sine. More units do not help a network to extrapolate: it learns the function only where "
            + "it has training data.");
    }

    /// <summary>Summarizes the run in one sentence.</summary>
    public static string InShort(FittedCurve[] sine, FittedCurve[] steps) =>
        $"from {sine[0].Units} to {sine[^1].Units} hidden units the root mean squared error falls from {sine[0].Inside:0.000} to "
        + $"{sine[^1].Inside:0.000} for sin x and from {steps[0].Inside:0.000} to {steps[^1].Inside:0.000} for the step function; outside the "
        + $"training range the widest network's error for sin x is {sine[^1].Outside:0.00}.";
}
