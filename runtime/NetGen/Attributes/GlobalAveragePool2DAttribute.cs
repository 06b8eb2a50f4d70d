namespace NetGen;

/// <summary>The mean of each channel over the whole image: from [height x width x channels] to a vector of [channels].</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GlobalAveragePool2DAttribute : LayerAttribute;
