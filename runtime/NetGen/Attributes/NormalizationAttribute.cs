namespace NetGen;

/// <summary>
/// Normalization of the inputs, so that the network takes raw values: <c>a = (x - s) f</c> with a shift s and a factor f for each feature of a vector or
/// sequence, or each channel of an image. Only as the first layer.
/// </summary>
/// <remarks>
/// The shape stays. s and f come from training data, by <c>network.FitNormalization(train, NormalizationMethod.StandardScore)</c>; until then they are 0
/// and 1, which changes nothing. Gradients do not train them. They are parameters of the network (S1 and F1, of role
/// <see cref="ParameterRole.Statistic"/>): Clone, CopyFrom and whatever stores the parameters take them along, and Initialize resets them.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class NormalizationAttribute : LayerAttribute;
