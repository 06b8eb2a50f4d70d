using NetGen.Generator.Model;

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
    /// <param name="what">What does not fit: <c>A kernel of 5</c>.</param>
    /// <param name="room">What it would have to fit into: <c>4</c>.</param>
    /// <param name="input">The shape that comes in.</param>
    /// <param name="advice">The value that fits.</param>
    public void ReportUnfit(string argument, int? fit, string what, string room, SampleShape input, string advice) =>
        _all.Add(new LayerProblem(LayerRules.SizeDoesNotFit, argument, fit, [what, room, input.Describe(), advice]));

    /// <summary>Reports a layer that does not take the shape that comes in, at its attribute.</summary>
    /// <param name="layer">The layer: <c>Conv2D</c>.</param>
    /// <param name="takes">What it takes: <c>an image</c>.</param>
    /// <param name="input">The shape that comes in.</param>
    /// <param name="advice">What to do about it.</param>
    public void ReportShape(string layer, string takes, SampleShape input, string advice) =>
        Report(LayerRules.ShapeDoesNotFit, "", layer, takes, input.Describe(), advice);

    /// <summary>Reports a value that is out of range, at the named argument.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="what">What the value is: <c>Stride</c>.</param>
    /// <param name="value">The value.</param>
    /// <param name="range">What it must be: <c>from 1 to 64</c>.</param>
    public void ReportRange(string argument, string what, string value, string range) =>
        Report(LayerRules.ValueOutOfRange, argument, what, value, range);
}

/// <summary>One violation.</summary>
/// <param name="RuleId">The rule, such as NETGEN004.</param>
/// <param name="Argument">The constructor parameter or property that is at fault.</param>
/// <param name="Fit">The value of the argument that fits, if one is known.</param>
/// <param name="MessageArguments">The values that the rule's message names.</param>
internal sealed record LayerProblem(string RuleId, string Argument, int? Fit, object[] MessageArguments);
