namespace NetGen.Generator.Layers;

/// <summary>What a layer kind finds wrong with its arguments; the parser turns each into a diagnostic at the argument.</summary>
internal sealed class LayerProblems
{
    private readonly List<LayerProblem> _all = [];

    public IReadOnlyList<LayerProblem> All => _all;

    /// <summary>Reports a rule's violation at the named argument, with what the rule's message needs.</summary>
    public void Report(string ruleId, string argument, params object[] messageArguments) =>
        _all.Add(new LayerProblem(ruleId, argument, messageArguments));
}

/// <summary>One violation.</summary>
/// <param name="RuleId">The rule, such as NETGEN004.</param>
/// <param name="Argument">The constructor parameter or property that is at fault.</param>
/// <param name="MessageArguments">The values that the rule's message names.</param>
internal sealed record LayerProblem(string RuleId, string Argument, object[] MessageArguments);
