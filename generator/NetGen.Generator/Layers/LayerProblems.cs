namespace NetGen.Generator.Layers;

/// <summary>What a layer kind finds wrong with its arguments; the parser turns each into a diagnostic at the argument.</summary>
internal sealed class LayerProblems
{
    private readonly List<LayerProblem> _all = [];

    public IReadOnlyList<LayerProblem> All => _all;

    /// <summary>Reports a rule's violation at the named argument, with what the rule's message needs.</summary>
    public void Report(string ruleId, string argument, params object[] messageArguments) =>
        _all.Add(new LayerProblem(ruleId, argument, Fit: null, messageArguments));

    /// <summary>Reports a size that does not fit the shape that comes in, at the named argument.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="fit">The value of that argument that fits, which a code fix can put there; null if no single one does.</param>
    /// <param name="message">Says both shapes, and the value that fits.</param>
    public void ReportUnfit(string argument, int? fit, string message) =>
        _all.Add(new LayerProblem(LayerRules.SizeDoesNotFit, argument, fit, [message]));
}

/// <summary>One violation.</summary>
/// <param name="RuleId">The rule, such as NETGEN004.</param>
/// <param name="Argument">The constructor parameter or property that is at fault.</param>
/// <param name="Fit">The value of the argument that fits, if one is known.</param>
/// <param name="MessageArguments">The values that the rule's message names.</param>
internal sealed record LayerProblem(string RuleId, string Argument, int? Fit, object[] MessageArguments);
