using System.CommandLine;
using System.Globalization;
using NetGen.Lanes;
using NetGen.Tests.Lanes;

namespace NetGen.Bench.Accuracy;

/// <summary>
/// <c>elementary [--stride n]</c>: measures the maximum errors of the elementary functions, as stated in their documentation.
/// </summary>
public static class ElementaryCommand
{
    private static readonly (string Name, Func<float, float> Function, Func<double, double> Reference)[] Functions =
    [
        ("Exp", Elementary.Exp, Math.Exp),
        ("Expm1", Elementary.Expm1, References.Expm1),
        ("Log", Elementary.Log, Math.Log),
        ("Log1p", Elementary.Log1p, References.Log1p),
        ("Sigmoid", Elementary.Sigmoid, References.Sigmoid),
        ("Tanh", Elementary.Tanh, Math.Tanh),
        ("Erf", Elementary.Erf, References.Erf),
    ];

    /// <summary>Creates the command with its option.</summary>
    public static Command Create()
    {
        var stride = new Option<uint>("--stride")
        {
            Description = "Try only every n-th float, where n is a prime such as 1009. All 2^32 floats take several minutes per function.",
            DefaultValueFactory = _ => 1,
        };
        stride.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "0" }])
            {
                result.AddError("--stride must be at least 1, but is 0.");
            }
        });
        const string Description = "Measures the maximum error of Exp, Log, Tanh and so on against double precision.";
        var command = new Command("elementary", Description) { stride };
        command.SetAction(result => Measure(result.GetValue(stride)));
        return command;
    }

    private static void Measure(uint stride) => Parallel.ForEach(Functions, entry =>
    {
        (double error, float argument) = UlpError.Greatest(entry.Function, entry.Reference, stride);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Name,-8} {error:F3} ulp at {argument:R}"));
    });
}
