using Spectre.Console;

namespace Approximation;

/// <summary>What is printed.</summary>
internal static class Report
{
    /// <summary>The errors of all networks, with what they mean.</summary>
    public static void Show(IAnsiConsole console, FittedCurve[] sine, FittedCurve[] steps)
    {
        console.WriteLine(
            "A hidden unit is a soft step, tanh(w x + b), and the output adds up as many as there are. With enough of them any continuous function can "
            + "be built on a bounded range: the theorem of universal approximation (Cybenko 1989; Hornik 1991).");
        console.WriteLine();
        console.WriteLine(
            $"Here networks of one hidden layer learn from {Target.Samples} samples between -2 pi and 2 pi. The errors are roots of mean squared ones: "
            + "inside that range, and outside, up to as far again on the worse side.");
        Table table = new Table().SimpleBorder();
        foreach (string name in (string[])["units", "sin x: inside", "outside", "steps: inside", "outside"])
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
            "Three jumps take three steep units, so the fourth and all after it gain little. What error is left sits at the jumps, which a smooth "
            + "function can only come close to.");
        console.WriteLine();
        console.WriteLine(
            "Outside, every unit has come to the end of its step, so the networks go on level sooner or later: right for the step function, which is "
            + "level there, and wrong for the sine. No number of units teaches a network what it has no samples of.");
    }

    /// <summary>The run in one sentence.</summary>
    public static string InShort(FittedCurve[] sine, FittedCurve[] steps) =>
        $"from {sine[0].Units} to {sine[^1].Units} hidden units the error falls from {sine[0].Inside:0.000} to {sine[^1].Inside:0.000} for sin x and from "
        + $"{steps[0].Inside:0.000} to {steps[^1].Inside:0.000} for the steps, but outside the training range the widest network misses sin x by "
        + $"{sine[^1].Outside:0.00}.";
}
