namespace NetGen.Generator.Model;

/// <summary>A trainable tensor: what the user sees of it and how long its padded form in the parameter buffer is.</summary>
/// <param name="Name">The name in the maths and in the emitted code: W1, b1.</param>
/// <param name="Rows">The first dimension as the user sees it: outputs.</param>
/// <param name="Columns">The second dimension: inputs; 1 for biases.</param>
/// <param name="PanelStride">Distance in floats between two panels of 16 rows.</param>
/// <param name="Length">Floats in the parameter buffer, padding included.</param>
/// <param name="IsBias">Biases start at zero and are shown as a vector.</param>
/// <param name="Initializer">How the weights are drawn.</param>
/// <param name="StandardDeviation">For <see cref="Initializer.Normal"/>.</param>
internal sealed record ParameterTensor(
    string Name, int Rows, int Columns, int PanelStride, long Length, bool IsBias, Initializer Initializer, double StandardDeviation);
