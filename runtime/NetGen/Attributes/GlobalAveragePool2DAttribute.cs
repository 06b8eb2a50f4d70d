namespace NetGen;

/// <summary>
/// Global average pooling: the mean of each channel over the whole image. Maps [height x width x channels] to a vector [channels].
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GlobalAveragePool2DAttribute : LayerAttribute;
