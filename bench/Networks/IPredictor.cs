namespace NetGen.Bench.Networks;

/// <summary>
/// A network that predicts one sample. Implementations are structs: the JIT compiles a loop separately for each of them, so
/// that both sides of a comparison run the same loop and neither pays for an indirect call.
/// </summary>
public interface IPredictor
{
    /// <summary>Predicts one sample.</summary>
    /// <param name="input">The inputs: [inputs].</param>
    /// <param name="output">A buffer for the outputs: [outputs].</param>
    /// <returns>The first output.</returns>
    float Predict(ReadOnlySpan<float> input, Span<float> output);
}
