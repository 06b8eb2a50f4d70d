namespace NetGen;

/// <summary>The shape of one sample; the first of the layer attributes.</summary>
/// <example>
/// Images of 32 x 32 RGB pixels:
/// <code>
/// [Network]
/// [Input(32, 32, 3)]
/// [Conv2D(16, 3, Activation.ReLU), MaxPool2D(2)]
/// [Dense(10, Activation.Softmax)]
/// public partial class PhotoNet;
/// </code>
/// Sequences of 24 steps with 5 features each:
/// <code>
/// [Network]
/// [Input(24, 5)]
/// [Gru(32)]
/// [Dense(1, Activation.Identity)]
/// public partial class TemperatureForecast;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InputAttribute : LayerAttribute
{
    /// <summary>Declares that a sample is a vector.</summary>
    /// <param name="size">The number of inputs, at least 1.</param>
    public InputAttribute(int size) => Shape = [size];

    /// <summary>Declares that a sample is a sequence: [steps x features], step by step.</summary>
    /// <param name="steps">The number of steps, at least 1.</param>
    /// <param name="features">The number of features per step, at least 1.</param>
    public InputAttribute(int steps, int features) => Shape = [steps, features];

    /// <summary>Declares that a sample is an image: [height x width x channels], row by row, pixel by pixel.</summary>
    /// <param name="height">The number of rows, at least 1.</param>
    /// <param name="width">The number of pixels per row, at least 1.</param>
    /// <param name="channels">The number of values per pixel, at least 1: 1 for grayscale, 3 for RGB.</param>
    public InputAttribute(int height, int width, int channels) => Shape = [height, width, channels];

    /// <summary>The dimensions, in the order of the constructor's arguments.</summary>
    public IReadOnlyList<int> Shape { get; }
}
