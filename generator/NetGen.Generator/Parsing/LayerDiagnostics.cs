using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Parsing;

/// <summary>Hands arguments to the checks in Layers/, which know no Roslyn, and turns what they find into diagnostics.</summary>
internal static class LayerDiagnostics
{
    /// <summary>The arguments without their places.</summary>
    public static LayerArguments ToArguments(IReadOnlyDictionary<string, WrittenArgument> written) =>
        new(written.ToDictionary(argument => argument.Key, argument => argument.Value.Value));

    /// <summary>The places again, by the names of the arguments; the attribute's where an argument is left out.</summary>
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
