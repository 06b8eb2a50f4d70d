namespace NetGen.Generator.Model;

/// <summary>
/// What is in scope where a layer's methods are called: expressions that are valid after <c>ref</c>, and the number of samples. The calls of the passes
/// derive from it, so that a layer cannot name what a pass does not have.
/// </summary>
/// <param name="Input">The inputs.</param>
/// <param name="Sums">The weighted sums; the same as the outputs where nothing reads them afterward.</param>
/// <param name="Outputs">The outputs.</param>
/// <param name="First">The place of the first sample in the batch.</param>
/// <param name="Count">The number of samples.</param>
/// <param name="Kept">Where a kept buffer is stored.</param>
internal record LayerCall(string Input, string Sums, string Outputs, string First, string Count, Func<KeptBuffer, string> Kept)
{
    /// <summary>The parameter buffer.</summary>
    public string Parameters => "parameters";
}

/// <summary>A call in a prediction.</summary>
internal sealed record PredictCall(LayerCall Call) : LayerCall(Call)
{
    /// <summary>Whether the parameters are those of a copy with folded normalizations; null for a layer that cannot be folded.</summary>
    public string? IsFolded { get; init; }
}

/// <summary>A call in a training pass, forward.</summary>
internal sealed record TrainCall(LayerCall Call) : LayerCall(Call)
{
    /// <summary>The runtime's PassContext.</summary>
    public string Pass => "pass";
}

/// <summary>A call in a training pass, backward.</summary>
/// <param name="Call">The layer's buffers.</param>
/// <param name="Gradients">The gradient on the layer: on its outputs first, on its weighted sums afterward.</param>
internal sealed record BackwardCall(LayerCall Call, string Gradients) : LayerCall(Call)
{
    /// <summary>The runtime's PassContext.</summary>
    public string Pass => "pass";

    /// <summary><see cref="Layer.BackwardScratch"/> floats.</summary>
    public string Scratch => "scratch";
}
