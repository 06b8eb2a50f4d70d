namespace NetGen;

/// <summary>
/// Turns an image or a sequence into a vector: [height x width x channels] row by row, pixel by pixel, channel by channel; [steps x
/// features] step by step. Implied where an image or a sequence meets a layer for vectors, such as <see cref="DenseAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class FlattenAttribute : LayerAttribute;
