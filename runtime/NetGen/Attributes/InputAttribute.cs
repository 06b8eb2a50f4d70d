namespace NetGen;

/// <summary>The shape of one sample; the first of the layer attributes.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InputAttribute : LayerAttribute
{
    /// <summary>A sample is a vector.</summary>
    /// <param name="size">The number of inputs, at least 1.</param>
    public InputAttribute(int size) => Shape = [size];

    /// <summary>A sample is a sequence: [steps x features], step by step.</summary>
    /// <param name="steps">The number of steps, at least 1.</param>
    /// <param name="features">The number of features of a step, at least 1.</param>
    public InputAttribute(int steps, int features) => Shape = [steps, features];

    /// <summary>A sample is an image: [height x width x channels], row by row, pixel by pixel.</summary>
    /// <param name="height">The number of rows, at least 1.</param>
    /// <param name="width">The pixels of a row, at least 1.</param>
    /// <param name="channels">The numbers of a pixel, at least 1: 1 for gray, 3 for colors.</param>
    public InputAttribute(int height, int width, int channels) => Shape = [height, width, channels];

    /// <summary>The sizes as they were given.</summary>
    public IReadOnlyList<int> Shape { get; }
}
