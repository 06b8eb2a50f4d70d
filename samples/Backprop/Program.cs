using NetGen.Samples;
using Spectre.Console;

namespace Backprop;

/// <summary>One step of backpropagation, number by number, then ten thousand steps.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => SampleProgram.Main(
        new PictureArguments("backprop", hasSeed: false).Command(
            "Shows every number of one step of backpropagation next to its formula: Matt Mazur's example, read from the buffers of the " +
            "emitted code.", Run),
        arguments);

    /// <summary>Runs the sample.</summary>
    internal static void Run(PictureOptions options, IAnsiConsole console)
    {
        Step step = Step.Take();
        Descent descent = Descent.Run();
        Sheet sheet = new(console.Profile.Out.Writer);
        ForwardPass.Write(sheet, step);
        BackwardPass.Write(sheet, step);
        sheet.Heading($"{Descent.Steps:N0} steps");
        sheet.Text("Mazur's text gives an error of 0.0000351085 after 10,000 rounds: that of the 10,000th forward pass, after 9,999 updates.");
        sheet.Text(FormattableString.Invariant(
            $"Here, in single precision: {descent.Errors[^2]:F10} after {Descent.Steps - 1:N0} updates, {descent.Errors[^1]:F10} after {Descent.Steps:N0}."));
        sheet.Text(FormattableString.Invariant(
            $"The outputs are {descent.Outputs[0]:F6} and {descent.Outputs[1]:F6}; the targets are {Example.Targets[0]} and {Example.Targets[1]}."));

        string picture = Path.Combine(options.Output, "backprop");
        Picture.Of(step, descent).Save(picture, width: 1000);
        Conclusion.Write(
            console,
            FormattableString.Invariant(
                $"one step lowers the error of Mazur's 2-2-2 network from {step.Error:F6} to {step.ErrorAfter:F6}, ") +
            FormattableString.Invariant($"and {Descent.Steps:N0} steps lower it to {descent.Errors[^1]:F10}."),
            picture);
    }
}
