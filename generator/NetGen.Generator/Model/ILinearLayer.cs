namespace NetGen.Generator.Model;

/// <summary>
/// A layer whose outputs, or channels, may each be a sum weighted by one row of the first tensor, plus one value of the second: what a normalization behind
/// it can be folded into.
/// </summary>
internal interface ILinearLayer
{
    /// <summary>Whether they are: whether no activation follows.</summary>
    bool IsLinear { get; }
}
