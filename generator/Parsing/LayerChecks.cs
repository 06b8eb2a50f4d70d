using NetGen.Generator.Diagnostics;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Parsing;

/// <summary>Hands arguments to the checks in Layers/, which know no Roslyn, and turns what they find into diagnostics.</summary>
internal static class LayerChecks
{
    /// <summary>The arguments without their places.</summary>
    public static LayerArguments ToArguments(IReadOnlyDictionary<string, WrittenArgument> written) =>
        new(written.ToDictionary(argument => argument.Key, argument => argument.Value.Value));

    /// <summary>The places again, by the names of the arguments.</summary>
    public static void Report(
        LayerArguments arguments, IReadOnlyDictionary<string, WrittenArgument> written, ParseProblems problems)
    {
        foreach (LayerProblem problem in arguments.Problems.All)
        {
            problems.Report(Rules.ById(problem.RuleId), written[problem.Argument].Location, problem.MessageArguments);
        }
    }
}
