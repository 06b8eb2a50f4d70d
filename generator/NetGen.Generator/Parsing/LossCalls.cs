using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Parsing;

/// <summary>
/// Finds losses that do not fit a network's output where both types are known: <c>net.Trainer(Loss.CrossEntropy, ...)</c>. A loss
/// behind a type parameter or a custom loss is checked by the trainer instead.
/// </summary>
internal static class LossCalls
{
    private const string ExtensionClass = "NetworkExtensions";
    private const string LossParameter = "loss";

    public static void Check(IInvocationOperation call, ParseProblems problems)
    {
        IMethodSymbol method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        if (method.ContainingType?.Name != ExtensionClass || !RuntimeSymbols.IsInRuntime(method.ContainingType)
            || TypeOf(call, method.Parameters[0].Name) is not { } network
            || OutputActivation.Of(network) is not { } output
            || Argument(call, LossParameter) is not { } loss
            || Unconverted(loss.Value).Type is not { } type || !RuntimeSymbols.IsInRuntime(type))
        {
            return;
        }

        IReadOnlyList<Activation> fitting = LossOutputs.OutputsOf(type.Name);
        if (fitting.Count > 0 && !fitting.Contains(output))
        {
            problems.Report(
                Rules.LossDoesNotFit, loss.Value.Syntax.GetLocation(), type.Name, output, Listed(fitting), string.Join(", ", LossOutputs.LossesFor(output)));
        }
    }

    /// <summary>Returns <c>A</c>, <c>A and B</c> or <c>A, B and C</c>.</summary>
    private static string Listed(IReadOnlyList<Activation> activations) =>
        activations.Count == 1
            ? activations[0].ToString()
            : $"{string.Join(", ", activations.Take(activations.Count - 1))} and {activations[activations.Count - 1]}";

    /// <summary>Returns the static type of an argument, including the receiver of an extension call.</summary>
    private static INamedTypeSymbol? TypeOf(IInvocationOperation call, string parameter) =>
        (Argument(call, parameter)?.Value ?? call.Instance) is { } value ? Unconverted(value).Type as INamedTypeSymbol : null;

    private static IArgumentOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter);

    /// <summary>Removes implicit conversions: a network converted to an interface keeps its type.</summary>
    private static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }
}
