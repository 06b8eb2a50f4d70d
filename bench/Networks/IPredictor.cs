namespace NetGen.Bench.Networks;

/// <summary>
/// A network that predicts one sample. To be implemented by structs: the JIT compiles a loop over it for each of them alone, so
/// that both sides of a comparison run the same loop and neither pays for an indirect call.
/// </summary>
public interface IPredictor
{
    /// <summary>Predicts a sample.</summary>
    /// <param name="input">[inputs].</param>
    /// <param name="output">Room for [outputs].</param>
    /// <returns>The first output.</returns>
    float Predict(ReadOnlySpan<float> input, Span<float> output);
}
