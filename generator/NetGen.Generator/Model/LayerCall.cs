namespace NetGen.Generator.Model;

/// <summary>What the call of a layer's methods names: expressions that are valid after <c>ref</c>, and the number of samples.</summary>
/// <param name="Input">What comes in.</param>
/// <param name="Sums">The weighted sums; the same as the outputs where nobody needs them afterwards.</param>
/// <param name="Outputs">What goes out.</param>
/// <param name="First">The place of the first sample in the batch.</param>
/// <param name="Count">The number of samples.</param>
/// <param name="Kept">Where a kept buffer lies.</param>
internal sealed record LayerCall(string Input, string Sums, string Outputs, string First, string Count, Func<KeptBuffer, string> Kept)
{
    /// <summary>Whether the layer may be folded into the one before it: isFolded, which says so, is in scope.</summary>
    public bool IsFoldable { get; init; }
}
