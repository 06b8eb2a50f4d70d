using NetGen.Generator.Model;

namespace NetGen.Generator.Layers;

/// <summary>The problems that a layer kind finds with its arguments; the parser reports each as a diagnostic at the argument.</summary>
internal sealed class LayerProblems
{
    private readonly List<LayerProblem> _all = [];

    public IReadOnlyList<LayerProblem> All => _all;

    /// <summary>Reports the violation of a rule at the named argument, with the arguments of the rule's message.</summary>
    public void Report(string ruleId, string argument, params object[] messageArguments) =>
        _all.Add(new LayerProblem(ruleId, argument, Fit: null, messageArguments));

    /// <summary>Reports a size that does not fit the input shape, at the named argument.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="fit">The value of the argument that would fit, which a code fix can insert; null if there is no single one.</param>
    /// <param name="what">The subject of the message: <c>A kernel of 5</c>.</param>
    /// <param name="room">The size that it must fit into: <c>4</c>.</param>
    /// <param name="input">The input shape.</param>
    /// <param name="advice">The value that would fit.</param>
    public void ReportUnfit(string argument, int? fit, string what, string room, SampleShape input, string advice) =>
        _all.Add(new LayerProblem(LayerRules.SizeDoesNotFit, argument, fit, [what, room, input.Describe(), advice]));

    /// <summary>Reports a layer that does not accept its input shape, at its attribute.</summary>
    /// <param name="layer">The layer: <c>Conv2D</c>.</param>
    /// <param name="takes">The shape that it accepts: <c>an image</c>.</param>
    /// <param name="input">The input shape.</param>
    /// <param name="advice">How to correct it.</param>
    public void ReportShape(string layer, string takes, SampleShape input, string advice) =>
        Report(LayerRules.ShapeDoesNotFit, "", layer, takes, input.Describe(), advice);

    /// <summary>Reports a value that is out of range, at the named argument.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="what">The name of the value: <c>Stride</c>.</param>
    /// <param name="value">The value.</param>
    /// <param name="range">The valid values: <c>from 1 to 64</c>.</param>
    public void ReportRange(string argument, string what, string value, string range) =>
        Report(LayerRules.ValueOutOfRange, argument, what, value, range);
}

/// <summary>A violation of a rule.</summary>
/// <param name="RuleId">The id of the rule, such as NETGEN004.</param>
/// <param name="Argument">The constructor parameter or property that causes it.</param>
/// <param name="Fit">The value of the argument that would fit, if known.</param>
/// <param name="MessageArguments">The arguments of the rule's message.</param>
internal sealed record LayerProblem(string RuleId, string Argument, int? Fit, object[] MessageArguments);
