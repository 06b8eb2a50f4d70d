using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Parsing;

/// <summary>
/// Passes arguments to the checks in Layers/, which are independent of Roslyn, and turns the problems they find into diagnostics.
/// </summary>
internal static class LayerDiagnostics
{
    /// <summary>Returns the arguments without their locations.</summary>
    public static LayerArguments ToArguments(IReadOnlyDictionary<string, WrittenArgument> written) =>
        new(written.ToDictionary(argument => argument.Key, argument => argument.Value.Value));

    /// <summary>Reports problems at the locations of their arguments, or at the attribute if an argument is omitted.</summary>
    public static void Report(
        LayerArguments arguments, IReadOnlyDictionary<string, WrittenArgument> written, WrittenAttribute attribute, ParseProblems problems)
    {
        foreach (LayerProblem problem in arguments.Problems.All)
        {
            Location location = written.TryGetValue(problem.Argument, out WrittenArgument argument)
                ? argument.Location
                : attribute.Syntax.GetLocation();
            problems.Report(Rules.ById(problem.RuleId), location, FittingValue.Of(problem.Fit), problem.MessageArguments);
        }
    }
}
